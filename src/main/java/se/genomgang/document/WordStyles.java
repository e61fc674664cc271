package se.genomgang.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** How Word documents look and count, as delivered in {@code document/word-styles.xml} and {@code word-numbering.xml}. */
final class WordStyles {

    static final String LANGUAGE = "sv-SE";

    private WordStyles() {}

    static void into(XWPFDocument document) {
        try (InputStream styles = delivered("word-styles.xml");
                InputStream numbering = delivered("word-numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream delivered(String name) {
        return Objects.requireNonNull(WordStyles.class.getResourceAsStream("/document/" + name), name);
    }
}
