package se.genomgang.document;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The tables of a Word document: those with heads, which are repeated on every page, and facts, whose names stand to their left. */
final class WordTables {

    private static final int FACT_NAME = 1980;

    private final XWPFDocument document;
    private final WordBlocks blocks;

    WordTables(XWPFDocument document, WordBlocks blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    void table(Block.Table table) {
        XWPFParagraph caption = document.createParagraph();
        caption.setStyle("Caption");
        WordBlocks.say(caption, Block.Run.of(table.caption()));
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = table.widths().stream()
                .map(width -> WordPage.WIDTH * width / all)
                .toList();
        XWPFTable set = made("Lines", widths, table.rows().size() + 1);
        describe(set, table.caption(), String.join(", ", table.heads()));
        look(set, true);
        fill(set.getRow(0), table.heads(), "CellHead");
        set.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(set.getRow(row + 1), table.rows().get(row), "Cell");
        }
        gap();
    }

    void facts(Block.Facts facts) {
        if (facts.facts().isEmpty()) {
            return;
        }
        XWPFTable set = made(
                "Facts",
                List.of(FACT_NAME, WordPage.WIDTH - FACT_NAME),
                facts.facts().size());
        String names = facts.facts().stream().map(Block.Fact::name).collect(Collectors.joining(", "));
        describe(set, names, names);
        look(set, false);
        for (int row = 0; row < facts.facts().size(); row++) {
            Block.Fact fact = facts.facts().get(row);
            XWPFTableCell name = set.getRow(row).getCell(0);
            name.getParagraphArray(0).setStyle("FactName");
            WordBlocks.say(name.getParagraphArray(0), Block.Run.of(fact.name()));
            blocks.add(set.getRow(row).getCell(1), fact.said(), "FactText");
        }
        gap();
    }

    private static void fill(XWPFTableRow row, List<String> cells, String style) {
        row.setCantSplitRow(style.equals("CellHead"));
        for (int column = 0; column < cells.size(); column++) {
            XWPFParagraph paragraph = row.getCell(column).getParagraphArray(0);
            paragraph.setStyle(style);
            WordBlocks.say(paragraph, Block.Run.of(cells.get(column)));
        }
    }

    private XWPFTable made(String style, List<Integer> widths, int rows) {
        XWPFTable table = document.createTable(rows, widths.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
        table.setWidth(WordPage.WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.size(); column++) {
                var width = row.getCell(column).getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf(widths.get(column)));
            }
        }
        return table;
    }

    /** What it holds, for who cannot see it. */
    private static void describe(XWPFTable table, String caption, String description) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblCaption().setVal(Legible.line(caption));
        properties.addNewTblDescription().setVal(Legible.line(description));
    }

    /** Which cells say what the others are: the first row, or the first column. */
    private static void look(XWPFTable table, boolean firstRow) {
        CTTblLook look = table.getCTTbl().getTblPr().addNewTblLook();
        look.setVal(new byte[] {0x06, (byte) (firstRow ? 0x20 : 0x80)});
        look.setFirstRow(firstRow);
        look.setFirstColumn(!firstRow);
        look.setLastRow(false);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
    }

    /** Two tables without a paragraph between them would be one. */
    private void gap() {
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
        gap.setSpacingBetween(6, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    }
}
