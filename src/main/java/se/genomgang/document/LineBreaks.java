package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where lines break, reckoned from how wide the letters of an ordinary sans serif are: a little wider than they are drawn, so that what is reckoned to fit
 * does. Widths are in points.
 */
final class LineBreaks {

    private static final double CAUTION = 1.03;

    private final double width;
    private final double size;

    /** @param size of the letters */
    LineBreaks(double width, double size) {
        this.width = Math.max(width, size);
        this.size = size;
    }

    /** The lines of a paragraph, at least one; joined they are the whole of it. */
    List<List<Block.Run>> of(List<Block.Run> runs) {
        List<List<Block.Run>> lines = new ArrayList<>();
        List<Block.Run> line = new ArrayList<>();
        double used = 0;
        for (Block.Run word : words(runs)) {
            double needed = width(word.text().stripTrailing(), word.bold());
            if (!line.isEmpty() && used + needed > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.add(word);
            used += width(word.text(), word.bold());
            if (word.text().endsWith("\n")) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Words with the blanks after them; what is wider than a line in pieces that are not. */
    private List<Block.Run> words(List<Block.Run> runs) {
        List<Block.Run> words = new ArrayList<>();
        for (Block.Run run : runs) {
            String text = String.join("\n", Legible.lines(run.text()));
            for (String word : text.split("(?<=\\s)(?=\\S)|(?<=\n)")) {
                pieces(word, run, words);
            }
        }
        return words;
    }

    private void pieces(String word, Block.Run run, List<Block.Run> words) {
        StringBuilder piece = new StringBuilder();
        double used = 0;
        for (int sign : word.codePoints().toArray()) {
            double needed = width(sign, run.bold());
            if (used + needed > width && !Character.isWhitespace(sign)) {
                words.add(new Block.Run(piece.toString(), run.bold(), run.italic()));
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(sign);
            used += needed;
        }
        if (!piece.isEmpty()) {
            words.add(new Block.Run(piece.toString(), run.bold(), run.italic()));
        }
    }

    private double width(String text, boolean bold) {
        return text.codePoints().mapToDouble(sign -> width(sign, bold)).sum();
    }

    private double width(int sign, boolean bold) {
        return share(sign) * size * (bold ? 1.08 : 1) * CAUTION;
    }

    /** How wide a letter is, in shares of how high it is. */
    private static double share(int sign) {
        if (sign == '\n') {
            return 0;
        }
        if (sign == '\t') {
            return 4;
        }
        if (sign > 0x2fff) {
            return 1.3;
        }
        if ("ijlI'|.,:;! ".indexOf(sign) >= 0) {
            return 0.28;
        }
        if ("tfr()[]/-".indexOf(sign) >= 0) {
            return 0.34;
        }
        if ("ckszvxyJ".indexOf(sign) >= 0) {
            return 0.5;
        }
        if ("mwMW@%—".indexOf(sign) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(sign) ? 0.7 : sign < 0x250 ? 0.56 : 0.72;
    }
}
