package se.genomgang.document;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeStyleSheet;
import org.openxmlformats.schemas.presentationml.x2006.main.SldLayoutDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldMasterDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How slides look, as delivered in {@code document/slides-*.xml}: wide slides in the product's colours, a title on each. The library's own empty show is
 * clothed in it once; every show begins as a copy of that.
 */
final class SlideTemplate {

    static final SlideLayout COVER = SlideLayout.TITLE;
    static final SlideLayout TEXT = SlideLayout.TITLE_AND_CONTENT;
    static final SlideLayout TABLE = SlideLayout.TITLE_ONLY;

    private static final Map<SlideLayout, String> LAYOUTS =
            Map.of(COVER, "slides-title.xml", TEXT, "slides-content.xml", TABLE, "slides-table.xml");
    private static final String FONT = "Arial";
    private static final byte[] EMPTY = withoutOtherLayouts(clothed());

    private SlideTemplate() {}

    /** A show without slides. @param foot what stands below every slide beside its number */
    static XMLSlideShow show(String foot) throws IOException {
        XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(EMPTY));
        show.getSlideMasters().get(0).getShapes().stream()
                .filter(shape -> shape.getShapeName().equals("Fot"))
                .map(XSLFTextShape.class::cast)
                .forEach(shape ->
                        shape.getTextParagraphs().get(0).getTextRuns().get(0).setText(foot));
        return show;
    }

    static XSLFSlide slide(XMLSlideShow show, SlideLayout layout) {
        return show.createSlide(
                Objects.requireNonNull(show.getSlideMasters().get(0).getLayout(layout), layout.name()));
    }

    private static byte[] clothed() {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension(960, 540));
            show.getCTPresentation()
                    .getDefaultTextStyle()
                    .getDefPPr()
                    .getDefRPr()
                    .setLang(WordStyles.LANGUAGE);
            XSLFSlideMaster master = show.getSlideMasters().get(0);
            colours(master.getTheme().getXmlObject());
            try (InputStream delivered = delivered("slides-master.xml")) {
                var given = SldMasterDocument.Factory.parse(delivered).getSldMaster();
                master.getXmlObject().getCSld().set(given.getCSld());
                master.getXmlObject().getTxStyles().set(given.getTxStyles());
            }
            for (XSLFSlideLayout layout : master.getSlideLayouts()) {
                String given = LAYOUTS.get(layout.getType());
                if (given == null) {
                    forget(master, master.getRelationId(layout));
                } else {
                    try (InputStream delivered = delivered(given)) {
                        layout.getXmlObject()
                                .set(SldLayoutDocument.Factory.parse(delivered).getSldLayout());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a layout off the master's list, which the library has no word for. */
    private static void forget(XSLFSlideMaster master, String relation) {
        NodeList listed = ((Element) master.getXmlObject().getDomNode()).getElementsByTagName("p:sldLayoutId");
        for (int layout = listed.getLength() - 1; layout >= 0; layout--) {
            Element one = (Element) listed.item(layout);
            if (one.getAttribute("r:id").equals(relation)) {
                one.getParentNode().removeChild(one);
            }
        }
    }

    private static byte[] withoutOtherLayouts(byte[] show) {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(show))) {
            PackagePart master = opened.getPartsByContentType(XSLFRelation.SLIDE_MASTER.getContentType())
                    .get(0);
            String listed = text(master);
            for (PackageRelationship to : all(master, XSLFRelation.SLIDE_LAYOUT.getRelation())) {
                if (!listed.contains("\"" + to.getId() + "\"")) {
                    PackagePart layout = master.getRelatedPart(to);
                    master.removeRelationship(to.getId());
                    opened.deletePart(layout.getPartName());
                }
            }
            thumbnail(opened);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OpenXML4JException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture of another show than this. */
    private static void thumbnail(OPCPackage opened) throws OpenXML4JException {
        for (PackageRelationship to : all(opened, PackageRelationshipTypes.THUMBNAIL)) {
            opened.removeRelationship(to.getId());
            opened.removePart(PackagingURIHelper.createPartName(to.getTargetURI()));
        }
    }

    private static List<PackageRelationship> all(RelationshipSource from, String type) throws OpenXML4JException {
        List<PackageRelationship> all = new ArrayList<>();
        from.getRelationshipsByType(type).forEach(all::add);
        return all;
    }

    private static String text(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void colours(CTOfficeStyleSheet theme) {
        CTColorScheme colours = theme.getThemeElements().getClrScheme();
        colour(colours.getDk1(), 0x1C, 0x1F, 0x26);
        colour(colours.getLt1(), 0xFF, 0xFF, 0xFF);
        colour(colours.getDk2(), 0x00, 0x00, 0x61);
        colour(colours.getLt2(), 0xF4, 0xF0, 0xEC);
        colour(colours.getAccent1(), 0x00, 0x47, 0x91);
        colour(colours.getAccent2(), 0x62, 0x98, 0xD2);
        colour(colours.getAccent3(), 0xDE, 0xF0, 0xFF);
        colour(colours.getAccent4(), 0xEB, 0xE5, 0xE0);
        colour(colours.getAccent5(), 0x3D, 0x78, 0x4A);
        colour(colours.getAccent6(), 0x5A, 0x62, 0x70);
        colour(colours.getHlink(), 0x00, 0x47, 0x91);
        colour(colours.getFolHlink(), 0x00, 0x00, 0x61);
        CTFontScheme fonts = theme.getThemeElements().getFontScheme();
        fonts.getMajorFont().getLatin().setTypeface(FONT);
        fonts.getMinorFont().getLatin().setTypeface(FONT);
    }

    private static void colour(CTColor colour, int red, int green, int blue) {
        if (colour.isSetSysClr()) {
            colour.unsetSysClr();
        }
        var rgb = colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr();
        rgb.setVal(new byte[] {(byte) red, (byte) green, (byte) blue});
    }

    private static InputStream delivered(String name) {
        return Objects.requireNonNull(SlideTemplate.class.getResourceAsStream("/document/" + name), name);
    }
}
