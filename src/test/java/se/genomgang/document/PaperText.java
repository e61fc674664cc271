package se.genomgang.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a paper says, paragraph by paragraph and without styles, to be compared with what is read back out of a file. */
final class PaperText {

    private PaperText() {}

    /** Paragraphs with something in them; lines within them parted by {@code \n}. */
    static List<String> of(List<Block> blocks) {
        List<String> said = new ArrayList<>();
        blocks.forEach(block -> add(block, said, true));
        return said.stream()
                .map(PaperText::lines)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void add(Block block, List<String> said, boolean top) {
        if (block instanceof Block.Heading heading) {
            said.add(heading.text());
        } else if (block instanceof Block.Text text) {
            said.add(Block.plain(text.runs()));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> item.forEach(inner -> add(inner, said, false)));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> {
                said.add(fact.name());
                fact.said().forEach(inner -> add(inner, said, false));
            });
        } else if (block instanceof Block.Table table) {
            said.add(table.caption());
            Stream.concat(Stream.of(table.heads()), table.rows().stream())
                    .forEach(row -> said.addAll(top ? row : List.of(String.join(" – ", row))));
        }
    }

    static String lines(String text) {
        return Stream.of(legible(text).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    static String line(String text) {
        return legible(text).replaceAll("\\s+", " ").strip();
    }

    /** Without what no office format can hold. */
    static String legible(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]", "");
    }
}
