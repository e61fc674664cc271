package se.genomgang.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A deck set as slides")
class SlidePressTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Stockholm"));

    private final SlidePress press = new SlidePress(CLOCK);

    @RepeatedTest(20)
    @DisplayName("says what the deck says, in its order, and the notes say theirs")
    void saysAll(RepetitionInfo repetition) throws Exception {
        List<Block> blocks = new GivenPapers(repetition.getCurrentRepetition())
                .next().blocks().stream()
                        .filter(block -> !(block instanceof Block.Table))
                        .toList();
        try (XMLSlideShow show = open(press.set(deck(new Deck.Slide("1. Inledning", blocks, blocks))))) {
            assertThat(bare(show.getSlides().stream()
                            .skip(1)
                            .map(SlidePressTests::body)
                            .collect(joining())))
                    .isEqualTo(bare(String.join("", PaperText.of(blocks))));
            assertThat(bare(note(show.getSlides().get(1))))
                    .contains(bare(PaperText.of(blocks).get(0)));
            leadsNowhere(show);
            fits(show);
        }
    }

    @RepeatedTest(20)
    @DisplayName("loses nothing of its tables, however long their cells")
    void tablesSayAll(RepetitionInfo repetition) throws Exception {
        List<Block> blocks =
                new GivenPapers(100 + repetition.getCurrentRepetition()).next().blocks();
        try (XMLSlideShow show = open(press.set(deck(new Deck.Slide("1. Inledning", blocks, List.of()))))) {
            String said = bare(show.getSlides().stream()
                    .skip(1)
                    .map(slide -> body(slide) + captions(slide))
                    .collect(joining()));
            Map<Integer, Long> signs = counted(said);
            counted(bare(String.join("", PaperText.of(blocks)))).forEach((sign, count) -> assertThat(signs.get(sign))
                    .as(Character.toString(sign))
                    .isGreaterThanOrEqualTo(count));
            leadsNowhere(show);
        }
    }

    @Test
    @DisplayName("tells its title and language, and has a title of its own on each slide")
    void titles() throws Exception {
        List<Block> much = IntStream.range(0, 60)
                .<Block>mapToObj(n -> Block.Text.of("Rad " + n))
                .toList();
        Deck deck = deck(
                new Deck.Slide("3. Resultat", much, List.of()), new Deck.Slide("Lång ".repeat(60), much, List.of()));
        try (XMLSlideShow show = open(press.set(deck))) {
            assertThat(show.getProperties().getCoreProperties().getTitle()).isEqualTo("Ledningens genomgång 1-2026");
            assertThat(show.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("sv-SE");
            List<String> titles =
                    show.getSlides().stream().map(SlidePressTests::title).toList();
            assertThat(titles).startsWith("Ledningens genomgång 1-2026", "3. Resultat", "3. Resultat (2)");
            assertThat(titles).doesNotHaveDuplicates().allSatisfy(title -> assertThat(title)
                    .hasSizeLessThan(140));
            assertThat(show.getPageSize().getWidth() / show.getPageSize().getHeight())
                    .isEqualTo(16.0 / 9);
            assertThat(show.getSlides().get(1).getXmlObject().xmlText()).contains("lang=\"sv-SE\"");
            assertThat(show.getCTPresentation().xmlText()).doesNotContain("lang=\"en-US\"");
            fits(show);
        }
    }

    @Test
    @DisplayName("counts lists as they are counted, and keeps a heading with what it heads")
    void lists() throws Exception {
        Block list = new Block.Items(
                true, 4, List.of(List.of(Block.Text.of("fyra")), List.of(Block.Text.of("fem"), Block.Text.of("mer"))));
        try (XMLSlideShow show = open(press.set(deck(new Deck.Slide("1", List.of(list), List.of(list)))))) {
            List<XSLFTextParagraph> lines =
                    show.getSlides().get(1).getPlaceholder(1).getTextParagraphs();
            assertThat(lines.stream().map(XSLFTextParagraph::getAutoNumberingStartAt))
                    .containsExactly(4, 5, null);
            assertThat(note(show.getSlides().get(1))).contains("4. fyra", "5. fem");
        }
        List<Block> full = IntStream.range(0, 12)
                .<Block>mapToObj(n -> Block.Text.of("Rad " + n))
                .toList();
        List<Block> headed = new ArrayList<>(full);
        headed.add(new Block.Heading(3, "Beslut"));
        headed.add(Block.Text.of("att göra det"));
        for (int more = 0; more < 4; more++) {
            headed.add(0, Block.Text.of("Ännu en rad"));
            try (XMLSlideShow show = open(press.set(deck(new Deck.Slide("1", headed, List.of()))))) {
                assertThat(show.getSlides())
                        .noneMatch(slide -> body(slide).strip().endsWith("Beslut"));
            }
        }
    }

    @Test
    @DisplayName("has tables that say what they hold and repeat their heads, in letters that can be read")
    void tables() throws Exception {
        Block.Table table = new Block.Table(
                "Öppna åtgärder",
                List.of("Nr", "Åtgärd"),
                List.of(20, 80),
                IntStream.range(0, 40)
                        .mapToObj(n -> List.of("2026-" + n, "Byt ut kemikalierna ".repeat(n == 7 ? 200 : 3)))
                        .toList());
        try (XMLSlideShow show = open(press.set(deck(new Deck.Slide("Åtgärder", List.of(table), List.of()))))) {
            List<XSLFTable> set = show.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFTable.class::isInstance)
                    .map(XSLFTable.class::cast)
                    .toList();
            assertThat(set).hasSizeGreaterThan(3).allSatisfy(one -> {
                assertThat(one.getCTTable().getTblPr().getFirstRow()).isTrue();
                assertThat(one.getXmlObject().xmlText()).contains("descr=\"Öppna åtgärder: Nr, Åtgärd\"");
                assertThat(one.getCell(0, 1).getText()).isEqualTo("Åtgärd");
                assertThat(one.getCell(1, 1)
                                .getTextParagraphs()
                                .get(0)
                                .getTextRuns()
                                .get(0)
                                .getFontSize())
                        .isGreaterThanOrEqualTo(16);
            });
            String told = show.getSlides().stream().map(SlidePressTests::body).collect(joining());
            assertThat(told.split("Byt ut", -1)).hasSize(39 * 3 + 200 + 1);
        }
    }

    private static Deck deck(Deck.Slide... slides) {
        return new Deck(
                "Ledningens genomgång 1-2026",
                "Skolan för arkitektur",
                List.of("tisdag den 3 mars 2026"),
                "Ledningens genomgång 1-2026",
                List.of(slides));
    }

    private static XMLSlideShow open(byte[] file) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file));
    }

    private static String title(XSLFSlide slide) {
        return Arrays.stream(slide.getPlaceholders())
                .filter(shape ->
                        shape.getTextType() == Placeholder.TITLE || shape.getTextType() == Placeholder.CENTERED_TITLE)
                .map(XSLFTextShape::getText)
                .findFirst()
                .orElse("");
    }

    /** What stands on a slide but its title. */
    private static String body(XSLFSlide slide) {
        return slide.getShapes().stream().map(SlidePressTests::said).collect(joining("\n"));
    }

    private static String said(XSLFShape shape) {
        if (shape instanceof XSLFTable table) {
            return table.getRows().stream()
                    .flatMap(row -> row.getCells().stream())
                    .map(cell -> cell.getText())
                    .collect(joining("\n"));
        }
        boolean title = shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.TITLE;
        return title ? "" : ((XSLFTextShape) shape).getText();
    }

    /** Told to who cannot see the table. */
    private static String captions(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTable.class::isInstance)
                .map(XSLFShape::getShapeName)
                .collect(joining());
    }

    private static String note(XSLFSlide slide) {
        XSLFNotes notes = slide.getNotes();
        return notes == null
                ? ""
                : Arrays.stream(notes.getPlaceholders())
                        .filter(shape -> shape.getTextType() == Placeholder.BODY)
                        .map(XSLFTextShape::getText)
                        .collect(joining("\n"));
    }

    /** Without blanks, and without what parts a name from what is said of it. */
    private static String bare(String text) {
        return PaperText.legible(text).replaceAll("[\\s\\u000b:–]", "");
    }

    private static Map<Integer, Long> counted(String text) {
        return text.codePoints().boxed().collect(groupingBy(sign -> sign, counting()));
    }

    private static void fits(XMLSlideShow show) {
        for (XSLFSlide slide : show.getSlides().subList(1, show.getSlides().size())) {
            for (XSLFTextShape shape : slide.getPlaceholders()) {
                if (shape.getTextType() != Placeholder.TITLE) {
                    int lines = shape.getTextParagraphs().stream()
                            .mapToInt(
                                    line -> new LineBreaks(SlideFlow.WIDTH - 30 * line.getIndentLevel(), SlideFlow.TEXT)
                                            .of(List.of(Block.Run.of(line.getText())))
                                            .size())
                            .sum();
                    assertThat(lines).isLessThanOrEqualTo(15);
                    assertThat(shape.getTextParagraphs()).allSatisfy(line -> assertThat(line.getTextRuns())
                            .allSatisfy(run -> assertThat(run.getFontSize()).isGreaterThanOrEqualTo(16)));
                }
            }
        }
    }

    private static void leadsNowhere(XMLSlideShow show) throws Exception {
        for (PackagePart part : show.getPackage().getParts()) {
            if (!part.isRelationshipPart()) {
                assertThat(part.getRelationships())
                        .allSatisfy(to -> assertThat(to.getTargetMode()).isEqualTo(TargetMode.INTERNAL));
            }
        }
    }
}
