package se.genomgang.document;

import java.util.List;
import java.util.stream.Collectors;

/** One part of a document, below the one before it. */
public sealed interface Block {

    /** @param level 1 for the title of the document, of which there is one; then 2 and 3 without a leap */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Text(List<Run> runs, Tone tone) implements Block {

        public Text {
            runs = List.copyOf(runs);
        }

        static Text of(String text) {
            return new Text(List.of(Run.of(text)), Tone.PLAIN);
        }

        static Text small(String text) {
            return new Text(List.of(Run.of(text)), Tone.SMALL);
        }
    }

    /** How loudly a paragraph speaks. */
    enum Tone {
        PLAIN,
        /** What explains or dates something else. */
        SMALL
    }

    /** A list; its items may hold paragraphs and further lists. @param first number of the first item when numbered */
    record Items(boolean numbered, int first, List<List<Block>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What is said of something, name by name: time, place, who was there. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param name of the fact, a word or two */
    record Fact(String name, List<Block> said) {

        public Fact {
            said = List.copyOf(said);
        }
    }

    /**
     * A table with a row of heads, which stands above it on every page.
     *
     * @param caption what it holds, for who hears it read and cannot see it at a glance
     * @param widths of the columns, in hundredths of the whole; as many as heads
     * @param rows as many cells each as there are heads
     */
    record Table(String caption, List<String> heads, List<Integer> widths, List<List<String>> rows) implements Block {

        public Table {
            heads = List.copyOf(heads);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("A table of " + columns + " columns has other rows or widths");
            }
        }
    }

    /** A part of a paragraph in one style. A line break within a paragraph is {@code \n}. */
    record Run(String text, boolean bold, boolean italic) {

        static Run of(String text) {
            return new Run(text, false, false);
        }

        static Run bold(String text) {
            return new Run(text, true, false);
        }
    }

    /** The text of runs, without styles. */
    static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
