package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote (Markdown) as blocks: paragraphs, lists, emphasis. A link becomes its words with the address after them, readable on paper; whatever
 * else the signs could mean becomes the paragraphs that it holds.
 */
final class Prose {

    private static final Parser PARSER = Parser.builder().build();

    private Prose() {}

    /** Nothing for nothing. */
    static List<Block> of(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : blocks(PARSER.parse(text));
    }

    private static List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock list) {
                blocks.add(list(list));
            } else if (node instanceof HtmlBlock html) {
                blocks.add(Block.Text.of(html.getLiteral().strip()));
            } else if (node instanceof IndentedCodeBlock code) {
                blocks.add(Block.Text.of(code.getLiteral().strip()));
            } else if (node instanceof FencedCodeBlock code) {
                blocks.add(Block.Text.of(code.getLiteral().strip()));
            } else if (node instanceof org.commonmark.node.Paragraph || node instanceof org.commonmark.node.Heading) {
                paragraph(node, blocks);
            } else {
                blocks.addAll(blocks(node));
            }
        }
        return blocks;
    }

    private static void paragraph(Node node, List<Block> blocks) {
        Runs runs = new Runs();
        node.accept(runs);
        if (!Block.plain(runs.runs).isBlank()) {
            blocks.add(new Block.Text(runs.runs, Block.Tone.PLAIN));
        }
    }

    private static Block list(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return new Block.Items(!(list instanceof BulletList), start == null ? 1 : start, items);
    }

    /** The runs within one paragraph. */
    private static final class Runs extends AbstractVisitor {

        private final List<Block.Run> runs = new ArrayList<>();
        private int bold;
        private int italic;

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            say(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak softBreak) {
            say("\n");
        }

        @Override
        public void visit(HardLineBreak hardBreak) {
            say("\n");
        }

        @Override
        public void visit(Emphasis emphasis) {
            italic++;
            visitChildren(emphasis);
            italic--;
        }

        @Override
        public void visit(StrongEmphasis strong) {
            bold++;
            visitChildren(strong);
            bold--;
        }

        @Override
        public void visit(Link link) {
            int before = runs.size();
            visitChildren(link);
            address(before, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            int before = runs.size();
            visitChildren(image);
            address(before, image.getDestination());
        }

        private void address(int before, String destination) {
            String words = Block.plain(runs.subList(before, runs.size()));
            if (!destination.isBlank() && !words.equals(destination)) {
                say(words.isBlank() ? destination : " (" + destination + ")");
            }
        }

        private void say(String text) {
            if (!text.isEmpty()) {
                runs.add(new Block.Run(text, bold > 0, italic > 0));
            }
        }
    }
}
