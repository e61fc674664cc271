package se.genomgang.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The lists of a Word document, counted by Word: each numbered list begins at its own number. */
final class WordLists {

    private static final int DEEPEST = 8;
    private static final BigInteger BULLETS = BigInteger.ONE;
    private static final BigInteger NUMBERS = BigInteger.ONE;

    private final XWPFDocument document;
    private int used = 1;

    WordLists(XWPFDocument document) {
        this.document = document;
    }

    /** The marks of one list. */
    record Marks(BigInteger list, int depth) {

        void mark(XWPFParagraph paragraph) {
            paragraph.setStyle("ListParagraph");
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(depth));
        }

        /** A further paragraph of an item, in line with its first. */
        XWPFParagraph below(XWPFParagraph paragraph) {
            paragraph.setIndentationLeft(380 + 360 * depth);
            return paragraph;
        }
    }

    /** @param depth 0 for a list that stands in no other; what is deeper than Word counts is set as deep as it does */
    Marks marks(Block.Items items, int depth) {
        int level = Math.min(depth, DEEPEST);
        return new Marks(items.numbered() ? counted(items.first(), level) : BULLETS, level);
    }

    private BigInteger counted(int first, int level) {
        BigInteger list = BigInteger.valueOf(++used);
        document.getNumbering().addNum(NUMBERS, list);
        var start = document.getNumbering().getNum(list).getCTNum().addNewLvlOverride();
        start.setIlvl(BigInteger.valueOf(level));
        start.addNewStartOverride().setVal(BigInteger.valueOf(first));
        return list;
    }
}
