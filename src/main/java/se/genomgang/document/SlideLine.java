package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph on a slide.
 *
 * @param depth 0 outside lists, 1 in a list, 2 in a list in a list
 * @param number of an item of a numbered list; null for others
 * @param further a further paragraph of what began before, without a mark of its own
 * @param heads what follows it belongs to it, and stands on the same slide
 */
record SlideLine(List<Block.Run> runs, int depth, @Nullable Integer number, boolean further, boolean heads) {

    private static final int DEEPEST = 8;

    SlideLine {
        runs = List.copyOf(runs);
    }

    static SlideLine of(String text) {
        return new SlideLine(List.of(Block.Run.of(text)), 0, null, false, false);
    }

    /** What blocks say, paragraph by paragraph; tables row by row. */
    static List<SlideLine> of(List<Block> blocks) {
        List<SlideLine> lines = new ArrayList<>();
        blocks.forEach(block -> add(block, 0, lines));
        return lines;
    }

    private static void add(Block block, int depth, List<SlideLine> lines) {
        if (block instanceof Block.Heading heading) {
            lines.add(new SlideLine(List.of(Block.Run.bold(heading.text())), depth, null, true, true));
        } else if (block instanceof Block.Text text) {
            lines.add(new SlideLine(text.runs(), depth, null, true, false));
        } else if (block instanceof Block.Items items) {
            items(items, Math.min(depth + 1, DEEPEST), lines);
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> fact(fact, depth, lines));
        } else if (block instanceof Block.Table table) {
            Stream.of(List.of(table.caption()), table.heads())
                    .forEach(head -> lines.add(
                            new SlideLine(List.of(Block.Run.bold(String.join(" – ", head))), depth, null, true, true)));
            table.rows()
                    .forEach(row -> lines.add(
                            new SlideLine(List.of(Block.Run.of(String.join(" – ", row))), depth, null, true, false)));
        }
    }

    private static void items(Block.Items items, int depth, List<SlideLine> lines) {
        int number = items.first();
        for (List<Block> item : items.items()) {
            boolean begins = !item.isEmpty() && item.get(0) instanceof Block.Text;
            List<Block.Run> first = begins ? ((Block.Text) item.get(0)).runs() : List.of();
            lines.add(new SlideLine(first, depth, items.numbered() ? number : null, false, false));
            item.stream().skip(begins ? 1 : 0).forEach(block -> add(block, depth, lines));
            number++;
        }
    }

    private static void fact(Block.Fact fact, int depth, List<SlideLine> lines) {
        boolean beside = !fact.said().isEmpty() && fact.said().get(0) instanceof Block.Text;
        List<Block.Run> runs = new ArrayList<>();
        runs.add(Block.Run.bold(fact.name() + ": "));
        if (beside) {
            runs.addAll(((Block.Text) fact.said().get(0)).runs());
        }
        lines.add(new SlideLine(runs, depth, null, true, false));
        fact.said().stream().skip(beside ? 1 : 0).forEach(block -> add(block, depth, lines));
    }

    /** The same paragraph with other words. */
    SlideLine with(List<Block.Run> words, boolean goesOn) {
        return new SlideLine(words, depth, number, further || goesOn, heads && !goesOn);
    }
}
