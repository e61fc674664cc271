package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("A hundred generated protocols say in every format what was written, in order")
class SameInEveryFormatTests {

    private static final int MEETINGS = 100;
    private static final int JUDGED = Integer.getInteger("judged", 4);

    @Autowired
    private ProtocolDocuments documents;

    @Autowired
    private ProtocolPaper papers;

    @Autowired
    private Typefaces typefaces;

    @Autowired
    private PdfPress pdf;

    @Autowired
    private WordPress word;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("in PDF, which passes PDF/A-2a and PDF/UA-1, and in Word")
    void protocols() throws Exception {
        ProtocolView like = documents
                .read(
                        jdbc.sql("select min(protocol_id) from protocol_version where state = 'RECEIVED'")
                                .query((row, n) -> new ProtocolId(row.getLong(1)))
                                .single(),
                        0,
                        new Rights(new PersonId(1), "", false, Set.of()))
                .protocol();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            GeneratedMinutes generated = new GeneratedMinutes(meeting, like.minutes());
            Minutes minutes = generated.minutes();
            Paper paper = papers.of(with(like, minutes), new Completeness(List.of(), List.of()));
            byte[] file = pdf.set(paper);

            assertThat(missing(read(file), generated.written().stream().map(typefaces::drawable)))
                    .as("PDF " + meeting)
                    .isEmpty();
            assertThat(missing(readWord(word.set(paper)), generated.written().stream()))
                    .as("Word " + meeting)
                    .isEmpty();
            if (meeting % (MEETINGS / JUDGED) == 0) {
                assertThat(ValidPdf.problems(file)).as("PDF " + meeting).isEmpty();
            }
        }
    }

    /** What does not stand in the text after what was written before it. AssertJ looks for that too, but again and again from the beginning. */
    private static List<String> missing(String text, Stream<String> written) {
        String bare = GeneratedMinutes.bare(text);
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String piece : written.map(GeneratedMinutes::bare).toList()) {
            int found = bare.indexOf(piece, from);
            if (found < 0) {
                missing.add(piece);
            } else {
                from = found + piece.length();
            }
        }
        return missing;
    }

    private static String read(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new StructureText(document).text();
        }
    }

    private static String readWord(byte[] file) throws Exception {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return text.getText();
        }
    }

    private static ProtocolView with(ProtocolView like, Minutes minutes) {
        return new ProtocolView(
                like.id(),
                like.meeting(),
                like.number(),
                like.latest(),
                like.published(),
                like.state(),
                minutes,
                false,
                like.contentHash(),
                like.adjustedAt(),
                like.versions(),
                null,
                like.adjustmentAsked(),
                null,
                like.signatures(),
                like.manager(),
                like.dueOn(),
                like.may());
    }
}
