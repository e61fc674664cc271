package se.genomgang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Sets papers as Word documents that anyone may go on writing in: real headings, lists and tables, in styles that can be changed in one place. */
@Component
final class WordPress implements Press {

    private final Clock clock;

    WordPress(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Made.Format format() {
        return Made.Format.WORD;
    }

    @Override
    public byte[] set(Paper paper) {
        return Turns.take(() -> file(paper));
    }

    private byte[] file(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document.getProperties(), paper);
            WordStyles.into(document);
            new WordPage(document).frame(paper);
            new WordBlocks(document).add(paper.blocks());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(POIXMLProperties properties, Paper paper) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Legible.line(paper.title()));
        core.setCreator(Legible.line(paper.sender()));
        core.setCreated(Optional.of(Date.from(clock.instant())));
        core.setModified(Optional.of(Date.from(clock.instant())));
        core.getUnderlyingProperties().setLanguageProperty(WordStyles.LANGUAGE);
        properties.getExtendedProperties().setApplication("Genomgång");
    }
}
