package se.genomgang.document;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Sets a paper as PDF/A-2a and PDF/UA-1, with its typefaces within it. The paper is handed over as a tree, never as text to be read, and every address is
 * refused: nothing that stands in a paper can make a request.
 */
@Component
class PdfPress implements Press {

    private static final String MAKER = "Genomgång";
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "file", "ftp", "jar", "data", "mailto");

    private final Typefaces typefaces;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPress(Typefaces typefaces) {
        this.typefaces = typefaces;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Made.Format format() {
        return Made.Format.PDF;
    }

    @Override
    public byte[] set(Paper paper) {
        return Turns.take(() -> file(paper));
    }

    private byte[] file(Paper paper) {
        Document page = new PaperPage(paper, typefaces).document();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFastMode()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colours)
                    .withProducer(MAKER)
                    .useUriResolver((base, address) -> null)
                    .useProtocolsStreamImplementation(PdfPress::refuse, PROTOCOLS)
                    .useExternalResourceAccessControl((address, type) -> false, RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl((address, type) -> false, RUN_AFTER_RESOLVING_URI)
                    .withW3cDocument(page, null)
                    .toStream(out);
            typefaces.addTo(builder, document);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A document asks for nothing outside itself");
    }
}
