package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a text, as much as one takes in from a slide.
 *
 * @param whole whether nothing is left out
 */
record Excerpt(List<Block> blocks, boolean whole) {

    /** In characters: some six lines. */
    private static final int MOST = 480;

    /** A paragraph is cut only where nothing stands before it. */
    static Excerpt of(List<Block> text) {
        List<Block> taken = new ArrayList<>();
        int left = MOST;
        for (Block block : text) {
            int length = length(block);
            if (length > left) {
                if (taken.isEmpty()) {
                    taken.add(cut(block));
                }
                return new Excerpt(List.copyOf(taken), false);
            }
            taken.add(block);
            left -= length;
        }
        return new Excerpt(List.copyOf(taken), true);
    }

    private static int length(Block block) {
        return SlideLine.of(List.of(block)).stream()
                .mapToInt(line -> Block.plain(line.runs()).length() + 20)
                .sum();
    }

    private static Block cut(Block block) {
        if (block instanceof Block.Items items && items.items().size() > 1) {
            List<List<Block>> some = new ArrayList<>();
            int left = MOST;
            for (List<Block> item : items.items()) {
                left -= item.stream().mapToInt(Excerpt::length).sum();
                if (left < 0 && !some.isEmpty()) {
                    break;
                }
                some.add(item);
            }
            return new Block.Items(items.numbered(), items.first(), some);
        }
        String plain = SlideLine.of(List.of(block)).stream()
                .map(line -> Block.plain(line.runs()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        int end = plain.offsetByCodePoints(0, Math.min(MOST, plain.codePointCount(0, plain.length())));
        int blank = plain.lastIndexOf(' ', end - 1);
        return Block.Text.of(plain.substring(0, blank > MOST / 2 ? blank : end).strip() + "…");
    }
}
