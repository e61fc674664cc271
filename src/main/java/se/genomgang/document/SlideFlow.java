package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts what is to be shown into slides on which it fits. Heights are in points. */
final class SlideFlow {

    static final double WIDTH = 864;
    static final double HEIGHT = 374;
    static final double TEXT = 20;
    static final double CELL = 16;

    private static final double LINE = 1.2;
    private static final double INDENT = 30;
    private static final double GAP = 6;
    /** Above what heads something. */
    static final double HEAD_GAP = 16;

    private static final double CELL_PADDING = 8;
    private static final double CELL_SIDES = 14;
    private static final int FEWEST_LINES = 2;

    private final List<Page> pages = new ArrayList<>();
    private final List<SlideLine> text = new ArrayList<>();
    private double left = HEIGHT;

    private SlideFlow() {}

    /** One slide: paragraphs, or a table. */
    sealed interface Page {}

    record TextPage(List<SlideLine> lines) implements Page {}

    record TablePage(Block.Table table) implements Page {}

    /** At least one. */
    static List<Page> of(List<Block> blocks) {
        SlideFlow flow = new SlideFlow();
        for (Block block : blocks) {
            if (block instanceof Block.Table table && !table.rows().isEmpty()) {
                flow.end();
                flow.table(table);
            } else {
                SlideLine.of(List.of(block)).forEach(flow::add);
            }
        }
        flow.end();
        return flow.pages.isEmpty() ? List.of(new TextPage(List.of())) : List.copyOf(flow.pages);
    }

    private void add(SlideLine line) {
        List<List<Block.Run>> rest = new LineBreaks(WIDTH - INDENT * line.depth(), TEXT).of(line.runs());
        boolean goesOn = false;
        while (!rest.isEmpty()) {
            double gap = line.heads() && !text.isEmpty() ? HEAD_GAP : GAP;
            int fit = (int) ((left - gap) / (TEXT * LINE));
            int all = rest.size() + (line.heads() ? FEWEST_LINES : 0);
            boolean whole = all <= fit;
            if (!whole && !text.isEmpty() && (all <= (HEIGHT - GAP) / (TEXT * LINE) || fit < FEWEST_LINES)) {
                turn();
                continue;
            }
            int now = Math.max(1, Math.min(rest.size(), fit));
            text.add(line.with(joined(rest.subList(0, now)), goesOn));
            left -= now * TEXT * LINE + gap;
            rest = rest.subList(now, rest.size());
            goesOn = true;
        }
    }

    /** What heads nothing on this slide goes along to the next. */
    private void turn() {
        List<SlideLine> along = new ArrayList<>();
        while (text.size() > 1 && text.get(text.size() - 1).heads()) {
            along.add(0, text.remove(text.size() - 1));
        }
        end();
        along.forEach(line -> {
            text.add(line);
            left -= TEXT * LINE + GAP;
        });
    }

    private void end() {
        if (!text.isEmpty()) {
            pages.add(new TextPage(List.copyOf(text)));
        }
        text.clear();
        left = HEIGHT;
    }

    private void table(Block.Table table) {
        double room = HEIGHT - height(lines(table, table.heads(), true));
        List<List<String>> shown = new ArrayList<>();
        double used = 0;
        for (List<String> row : table.rows()) {
            for (List<List<String>> part : parts(lines(table, row, false), room)) {
                double needed = height(part);
                if (used + needed > room && !shown.isEmpty()) {
                    pages.add(page(table, shown));
                    shown.clear();
                    used = 0;
                }
                shown.add(part.stream()
                        .map(lines -> String.join("", lines).stripTrailing())
                        .toList());
                used += needed;
            }
        }
        pages.add(page(table, shown));
    }

    private static Page page(Block.Table table, List<List<String>> rows) {
        return new TablePage(new Block.Table(table.caption(), table.heads(), table.widths(), rows));
    }

    /** A row in as many parts as it takes for each to fit on a slide. */
    private static List<List<List<String>>> parts(List<List<String>> cells, double room) {
        int most = Math.max(1, (int) ((room - CELL_PADDING) / (CELL * LINE)));
        int longest = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, (longest + most - 1) / most)
                .mapToObj(part -> cells.stream()
                        .map(lines -> lines.subList(
                                Math.min(part * most, lines.size()), Math.min((part + 1) * most, lines.size())))
                        .toList())
                .toList();
    }

    private static List<List<String>> lines(Block.Table table, List<String> row, boolean bold) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        return IntStream.range(0, row.size())
                .mapToObj(column -> new LineBreaks(WIDTH * table.widths().get(column) / all - CELL_SIDES, CELL)
                        .of(List.of(new Block.Run(row.get(column), bold, false))).stream()
                                .map(Block::plain)
                                .toList())
                .toList();
    }

    private static double height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * CELL * LINE + CELL_PADDING;
    }

    private static List<Block.Run> joined(List<List<Block.Run>> lines) {
        List<Block.Run> joined = new ArrayList<>();
        for (Block.Run word : lines.stream().flatMap(List::stream).toList()) {
            Block.Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.bold() == word.bold() && last.italic() == word.italic()) {
                joined.set(joined.size() - 1, new Block.Run(last.text() + word.text(), word.bold(), word.italic()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
