package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.Workspace;
import se.genomgang.meeting.Workspaces;
import se.genomgang.protocol.Completeness;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("A hundred generated protocols say in every format what was written, in order")
class SameInEveryFormatTests {

    private static final Set<Placeholder> BESIDE =
            EnumSet.of(Placeholder.TITLE, Placeholder.FOOTER, Placeholder.SLIDE_NUMBER, Placeholder.DATETIME);
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
    private SlidePress press;

    @Autowired
    private PresentationDeck decks;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName(
            "in PDF, which passes PDF/A-2a and PDF/UA-1, in Word, and what is shown at the meeting on slides and in their notes")
    void protocols() throws Exception {
        ProtocolView like = documents
                .read(
                        jdbc.sql("select min(protocol_id) from protocol_version where state = 'RECEIVED'")
                                .query((row, n) -> new ProtocolId(row.getLong(1)))
                                .single(),
                        0,
                        new Rights(new PersonId(1), "", false, Set.of()))
                .protocol();
        Workspace work =
                workspaces.of(like.meeting().id(), insider(like.meeting().unit()));
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
            String slides = GeneratedMinutes.bare(readSlides(press.set(decks.of(with(work, generated, minutes)))));
            assertThat(generated.shown().stream().map(GeneratedMinutes::bare).filter(piece -> !slides.contains(piece)))
                    .as("slides and notes " + meeting)
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

    /** What stands on the slides under their titles, as if they were one; then the notes, and the titles. */
    private static String readSlides(byte[] file) throws Exception {
        StringBuilder bodies = new StringBuilder();
        StringBuilder besides = new StringBuilder();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            for (XSLFSlide slide : show.getSlides()) {
                slide.getShapes().forEach(shape -> read(shape, bodies));
                besides.append(slide.getTitle());
                if (slide.getNotes() != null) {
                    slide.getNotes().getShapes().forEach(shape -> read(shape, besides));
                }
            }
        }
        return bodies.append(besides).toString();
    }

    private static void read(XSLFShape shape, StringBuilder text) {
        if (shape instanceof XSLFTable table) {
            table.getRows().forEach(row -> row.getCells().forEach(cell -> text.append(cell.getText())));
        } else if (shape instanceof XSLFTextShape box && !BESIDE.contains(box.getTextType())) {
            text.append(box.getText());
        }
    }

    private static Rights insider(UnitId unit) {
        return new Rights(new PersonId(1), "", false, Set.of(new Grant(Capacity.HEAD, unit)));
    }

    private static Workspace with(Workspace like, GeneratedMinutes generated, Minutes minutes) {
        return new Workspace(
                like.meeting(),
                like.plannedOn(),
                like.readsMinutes(),
                generated.work(minutes),
                like.offered(),
                like.checklist(),
                like.deadlines(),
                minutes.attendees(),
                like.replies(),
                like.adjusters(),
                List.of(),
                minutes.points().stream()
                        .flatMap(point -> point.openActions().stream())
                        .toList(),
                like.standing(),
                like.cycle(),
                like.holders(),
                like.vacancies(),
                like.before(),
                like.after(),
                like.decider(),
                like.receiver());
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
