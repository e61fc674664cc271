package se.genomgang.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The typefaces that documents carry within them: Liberation Sans for text, DejaVu Sans for signs that it lacks. A sign that none of them can draw is
 * said by its name, so that nothing anyone wrote disappears.
 */
@Component
class Typefaces {

    static final String FAMILIES = "'Liberation Sans', 'DejaVu Sans'";

    private record Face(String family, int weight, FontStyle style, byte[] file, CmapLookup signs) {}

    private final List<Face> faces = List.of(
            liberation("Regular", 400, FontStyle.NORMAL),
            liberation("Bold", 700, FontStyle.NORMAL),
            liberation("Italic", 400, FontStyle.ITALIC),
            liberation("BoldItalic", 700, FontStyle.ITALIC),
            dejaVu("", 400, FontStyle.NORMAL),
            dejaVu("-Bold", 700, FontStyle.NORMAL),
            dejaVu("-Oblique", 400, FontStyle.ITALIC),
            dejaVu("-BoldOblique", 700, FontStyle.ITALIC));

    private static Face liberation(String name, int weight, FontStyle style) {
        return face("Liberation Sans", "/liberation/LiberationSans-" + name + ".ttf", weight, style);
    }

    private static Face dejaVu(String name, int weight, FontStyle style) {
        return face("DejaVu Sans", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans" + name + ".ttf", weight, style);
    }

    private static Face face(String family, String path, int weight, FontStyle style) {
        try (InputStream in = Typefaces.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The typeface " + path + " is missing");
            }
            byte[] file = in.readAllBytes();
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
            return new Face(family, weight, style, file, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets a document use them; each is read when it is first needed. Without the fonts' own substitutions: PDFBox makes them slowly, sign by sign, and a
     * ligature that stands for no sign is lost to whoever reads the text.
     */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        faces.forEach(
                face -> builder.useFont(new Late(face, document), face.family(), face.weight(), face.style(), true));
    }

    private static final class Late extends PDFontSupplier {

        private final Face face;
        private final PDDocument document;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway")
        Late(Face face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                try {
                    TrueTypeFont read = new TTFParser(true).parse(new RandomAccessReadBuffer(face.file()));
                    read.setEnableGsub(false);
                    font = PDType0Font.load(document, read, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }

    /** The text with only signs that can be drawn in every style: the others by their names, what cannot be seen at all left out. */
    String drawable(String text) {
        if (text.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f)) {
            return text;
        }
        StringBuilder said = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> say(sign, said));
        return said.toString();
    }

    private void say(int sign, StringBuilder said) {
        if (sign == '\n' || sign == '\t' || sign == '\u00a0') {
            said.append(sign == '\u00a0' ? "\u00a0" : sign == '\n' ? "\n" : " ");
        } else if (unseen(sign)) {
            return;
        } else if (drawn(sign)) {
            said.appendCodePoint(sign);
        } else {
            String name = Character.getName(sign);
            said.append('[')
                    .append(name == null ? "U+" + Integer.toHexString(sign) : name.toLowerCase(java.util.Locale.ROOT))
                    .append(']');
        }
    }

    /** Signs of control, of direction, of joining and of variation, halves of signs, and places that stand for no sign. */
    private static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> sign >= 0xfe00 && sign <= 0xfe0f;
        };
    }

    private boolean drawn(int sign) {
        return faces.subList(0, 4).stream().allMatch(face -> face.signs().getGlyphId(sign) != 0)
                || faces.subList(4, 8).stream().allMatch(face -> face.signs().getGlyphId(sign) != 0);
    }
}
