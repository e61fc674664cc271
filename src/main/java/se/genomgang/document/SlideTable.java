package se.genomgang.document;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A table on a slide: its first row says what the columns are, and it tells what it holds to who cannot see it. */
final class SlideTable {

    private static final Color MARINE = new Color(0x00, 0x00, 0x61);
    private static final Color BLUE = new Color(0x00, 0x47, 0x91);
    private static final Color LIGHT = new Color(0xDE, 0xF0, 0xFF);
    private static final Color LINE = new Color(0xC9, 0xC3, 0xBD);
    private static final double ROW = 24;

    private SlideTable() {}

    static void on(XSLFSlide slide, Block.Table table) {
        XSLFTable set = slide.createTable(table.rows().size() + 1, table.heads().size());
        set.setAnchor(new Rectangle2D.Double(
                48, 118, SlideFlow.WIDTH, ROW * (table.rows().size() + 1)));
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < table.heads().size(); column++) {
            set.setColumnWidth(column, SlideFlow.WIDTH * table.widths().get(column) / all);
        }
        fill(set, 0, table.heads(), true);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(set, row + 1, table.rows().get(row), false);
        }
        var properties = set.getCTTable().isSetTblPr()
                ? set.getCTTable().getTblPr()
                : set.getCTTable().addNewTblPr();
        properties.setFirstRow(true);
        var named = ((CTGraphicalObjectFrame) set.getXmlObject())
                .getNvGraphicFramePr()
                .getCNvPr();
        named.setName(Legible.line(table.caption()));
        named.setDescr(Legible.line(table.caption() + ": " + String.join(", ", table.heads())));
    }

    private static void fill(XSLFTable table, int row, List<String> cells, boolean head) {
        table.setRowHeight(row, ROW);
        for (int column = 0; column < cells.size(); column++) {
            XSLFTableCell cell = table.getCell(row, column);
            cell.setLeftInset(7);
            cell.setRightInset(7);
            cell.setTopInset(3);
            cell.setBottomInset(3);
            cell.setBorderColor(BorderEdge.bottom, head ? BLUE : LINE);
            cell.setBorderWidth(BorderEdge.bottom, head ? 1.5 : 0.75);
            if (head) {
                cell.setFillColor(LIGHT);
            }
            cell.clearText();
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            SlideText.run(paragraph, new Block.Run(cells.get(column), head, false));
            paragraph.getTextRuns().forEach(run -> {
                run.setFontSize(SlideFlow.CELL);
                if (head) {
                    run.setFontColor(MARINE);
                }
            });
        }
    }
}
