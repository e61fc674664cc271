package se.genomgang.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The pages of a Word document: A4, with who sends it and what it is above, and its foot and the page's number below. */
final class WordPage {

    /** Between the margins, in twentieths of a point; the tabs of header and footer stand there. */
    static final int WIDTH = 9014;

    private final XWPFDocument document;

    WordPage(XWPFDocument document) {
        this.document = document;
    }

    void frame(Paper paper) {
        size();
        XWPFParagraph above = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        above.setStyle("Header");
        above.createRun().setText(Legible.line(paper.sender()));
        if (paper.mark() != null) {
            above.createRun().addTab();
            XWPFRun mark = above.createRun();
            mark.setStyle("Mark");
            mark.setText(Legible.line(paper.mark()));
        }
        XWPFParagraph below = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        below.setStyle("Footer");
        below.createRun().setText(Legible.line(paper.foot()));
        below.createRun().addTab();
        number(below, "PAGE");
        below.createRun().setText(" (");
        number(below, "NUMPAGES");
        below.createRun().setText(")");
    }

    private void size() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1760));
        margins.setRight(BigInteger.valueOf(1361));
        margins.setBottom(BigInteger.valueOf(1480));
        margins.setLeft(BigInteger.valueOf(1531));
        margins.setHeader(BigInteger.valueOf(850));
        margins.setFooter(BigInteger.valueOf(740));
        margins.setGutter(BigInteger.ZERO);
    }

    /** A number that Word counts; the one written here is what stands there until it has. */
    private static void number(XWPFParagraph paragraph, String field) {
        var counted = paragraph.getCTP().addNewFldSimple();
        counted.setInstr(" " + field + " ");
        counted.addNewR().addNewT().setStringValue("1");
    }
}
