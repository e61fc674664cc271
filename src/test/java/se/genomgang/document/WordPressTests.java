package se.genomgang.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A paper set as a Word document")
class WordPressTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Stockholm"));

    private final WordPress press = new WordPress(CLOCK);

    @RepeatedTest(40)
    @DisplayName("says what the paper says, in its order, and nothing else")
    void saysAll(RepetitionInfo repetition) throws Exception {
        Paper paper = new GivenPapers(repetition.getCurrentRepetition()).next();
        try (XWPFDocument document = open(press.set(paper))) {
            assertThat(said(document)).isEqualTo(PaperText.of(paper.blocks()));
            assertThat(document.getHeaderArray(0).getText()).contains(PaperText.line(paper.sender()));
            assertThat(document.getFooterArray(0).getText()).contains(PaperText.line(paper.foot()));
            leadsNowhere(document);
        }
    }

    @Test
    @DisplayName("tells its title, sender and language")
    void described() throws Exception {
        try (XWPFDocument document = open(press.set(paper(Block.Text.of("Text"))))) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Protokoll 1-2026, ABE");
            assertThat(core.getCreator()).isEqualTo("Skolan för arkitektur");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("sv-SE");
            assertThat(core.getCreated().toInstant()).isEqualTo(CLOCK.instant());
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("sv-SE");
        }
    }

    @Test
    @DisplayName("is A4, with its mark above each page and the page's number below")
    void framed() throws Exception {
        try (XWPFDocument document = open(press.set(paper(Block.Text.of("Text"))))) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(size.getW().toString(), size.getH().toString())).containsExactly("11906", "16838");
            assertThat(document.getHeaderArray(0).getText())
                    .isEqualTo("Skolan för arkitektur\tUtkast – arbetsmaterial\n");
            assertThat(document.getFooterArray(0).getParagraphArray(0).getCTP().getFldSimpleList().stream()
                            .map(field -> field.getInstr().strip()))
                    .containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    @DisplayName("has headings that are headings, kept with what follows")
    void headings() throws Exception {
        try (XWPFDocument document = open(press.set(
                paper(new Block.Heading(2, "§ 1 Inledning"), new Block.Heading(3, "Beslut"), Block.Text.of("Text"))))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly("Heading2", "Heading3", "Normal");
            assertThat(document.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .isSetKeepNext())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("counts each numbered list from its own first number, and lists in lists as such")
    void lists() throws Exception {
        Block inner = new Block.Items(false, 1, List.of(List.of(Block.Text.of("inre"))));
        Block outer = new Block.Items(
                true,
                3,
                List.of(List.of(Block.Text.of("tre"), inner, Block.Text.of("mer")), List.of(Block.Text.of("fyra"))));
        try (XWPFDocument document = open(press.set(paper(outer, outer)))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().map(XWPFParagraph::getNumFmt))
                    .containsExactly("decimal", "bullet", null, "decimal", "decimal", "bullet", null, "decimal");
            assertThat(paragraphs.get(1).getNumIlvl().intValue()).isEqualTo(1);
            assertThat(paragraphs.get(0).getNumID())
                    .isEqualTo(paragraphs.get(3).getNumID())
                    .isNotEqualTo(paragraphs.get(4).getNumID());
            var counted =
                    document.getNumbering().getNum(paragraphs.get(4).getNumID()).getCTNum();
            assertThat(counted.getLvlOverrideArray(0)
                            .getStartOverride()
                            .getVal()
                            .intValue())
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("has tables that say what they hold, with heads repeated on each page")
    void tables() throws Exception {
        Block table = new Block.Table(
                "Beslutade åtgärder", List.of("Nr", "Åtgärd"), List.of(20, 80), List.of(List.of("2026-1", "Städa")));
        Block facts = new Block.Facts(List.of(new Block.Fact("Tid", List.of(Block.Text.of("kl. 9.00")))));
        try (XWPFDocument document = open(press.set(paper(table, facts)))) {
            XWPFTable first = document.getTables().get(0);
            assertThat(first.getRow(0).isRepeatHeader()).isTrue();
            assertThat(first.getRow(1).isRepeatHeader()).isFalse();
            assertThat(first.getCTTbl().getTblPr().getTblCaption().getVal()).isEqualTo("Beslutade åtgärder");
            assertThat(first.getCTTbl().getTblPr().getTblDescription().getVal()).isEqualTo("Nr, Åtgärd");
            XWPFTable second = document.getTables().get(1);
            assertThat(second.getCTTbl().getTblPr().getTblCaption().getVal()).isEqualTo("Tid");
            assertThat(second.getCTTbl().xmlText()).contains("w:firstColumn=\"true\"", "w:firstRow=\"false\"");
        }
    }

    private static Paper paper(Block... blocks) {
        return new Paper(
                "Protokoll 1-2026, ABE",
                "Skolan för arkitektur",
                "Utkast – arbetsmaterial",
                "Ledningens genomgång 1-2026",
                List.of(blocks));
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static void leadsNowhere(XWPFDocument document) throws Exception {
        for (PackagePart part : document.getPackage().getParts()) {
            if (!part.isRelationshipPart()) {
                assertThat(part.getRelationships())
                        .allSatisfy(to -> assertThat(to.getTargetMode()).isEqualTo(TargetMode.INTERNAL));
            }
        }
        assertThat(document.getDocument().xmlText()).doesNotContain("w:hyperlink", "HYPERLINK ");
    }

    private static List<String> said(IBody body) {
        return body.getBodyElements().stream().flatMap(WordPressTests::said).toList();
    }

    private static Stream<String> said(IBodyElement element) {
        if (element instanceof XWPFTable table) {
            return table.getRows().stream()
                    .map(XWPFTableRow::getTableCells)
                    .flatMap(List::stream)
                    .flatMap(cell -> said(cell).stream());
        }
        String text = ((XWPFParagraph) element).getText();
        return text.isBlank()
                ? Stream.empty()
                : Stream.of(Stream.of(text.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(joining("\n")));
    }
}
