package se.genomgang.document;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Writes the blocks of a paper into a Word document, one below the other. */
final class WordBlocks {

    private final XWPFDocument document;
    private final WordLists lists;
    private final WordTables tables;

    WordBlocks(XWPFDocument document) {
        this.document = document;
        this.lists = new WordLists(document);
        this.tables = new WordTables(document, this);
    }

    void add(List<Block> blocks) {
        blocks.forEach(block -> add(block, document::createParagraph, "Normal"));
    }

    /** Into a cell, which always ends with a paragraph. A table within it is told line by line. */
    void add(XWPFTableCell cell, List<Block> blocks, String style) {
        cell.removeParagraph(0);
        blocks.forEach(block -> add(block, cell::addParagraph, style));
        if (cell.getParagraphs().isEmpty()) {
            cell.addParagraph().setStyle(style);
        }
    }

    private void add(Block block, Supplier<XWPFParagraph> next, String style) {
        boolean top = style.equals("Normal");
        if (block instanceof Block.Heading heading) {
            XWPFParagraph paragraph = next.get();
            paragraph.setStyle("Heading" + heading.level());
            say(paragraph, Block.Run.of(heading.text()));
        } else if (block instanceof Block.Text text) {
            text(text, next.get(), style);
        } else if (block instanceof Block.Items items) {
            items(items, next, 0);
        } else if (block instanceof Block.Facts facts) {
            if (top) {
                tables.facts(facts);
            } else {
                facts.facts().forEach(fact -> told(fact, next, style));
            }
        } else if (block instanceof Block.Table table) {
            if (top) {
                tables.table(table);
            } else {
                told(table, next, style);
            }
        }
    }

    private void told(Block.Fact fact, Supplier<XWPFParagraph> next, String style) {
        text(new Block.Text(List.of(Block.Run.bold(fact.name())), Block.Tone.PLAIN), next.get(), style);
        fact.said().forEach(said -> add(said, next, style));
    }

    private void told(Block.Table table, Supplier<XWPFParagraph> next, String style) {
        text(new Block.Text(List.of(Block.Run.bold(table.caption())), Block.Tone.PLAIN), next.get(), style);
        Stream.concat(Stream.of(table.heads()), table.rows().stream())
                .forEach(row -> text(Block.Text.of(String.join(" – ", row)), next.get(), style));
    }

    private void text(Block.Text text, XWPFParagraph paragraph, String style) {
        paragraph.setStyle(text.tone() == Block.Tone.SMALL ? "Small" : style);
        text.runs().forEach(run -> say(paragraph, run));
    }

    private void items(Block.Items items, Supplier<XWPFParagraph> next, int depth) {
        WordLists.Marks marks = lists.marks(items, depth);
        for (List<Block> item : items.items()) {
            boolean begins = !item.isEmpty() && item.get(0) instanceof Block.Text;
            XWPFParagraph first = next.get();
            marks.mark(first);
            if (begins) {
                ((Block.Text) item.get(0)).runs().forEach(run -> say(first, run));
            }
            for (Block block : begins ? item.subList(1, item.size()) : item) {
                if (block instanceof Block.Items inner) {
                    items(inner, next, depth + 1);
                } else {
                    add(block, () -> marks.below(next.get()), "ListParagraph");
                }
            }
        }
    }

    static void say(XWPFParagraph paragraph, Block.Run said) {
        XWPFRun run = paragraph.createRun();
        // Not "not bold": that would outdo what the style says
        if (said.bold()) {
            run.setBold(true);
        }
        if (said.italic()) {
            run.setItalic(true);
        }
        List<String> lines = Legible.lines(said.text());
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            // Not setText(): a tab in it would be lost
            String[] parts = lines.get(line).split("\t", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    run.addTab();
                }
                run.setText(parts[part], run.getCTR().sizeOfTArray());
            }
        }
    }
}
