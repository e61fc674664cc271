package se.genomgang.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paper as a tree of HTML elements, for {@link PdfPress} alone: one element for each part, so that its tags tell a screen reader what each part is. */
final class PaperPage {

    private static final String STYLE = style();

    private final Paper paper;
    private final Typefaces typefaces;
    private final Document document;

    PaperPage(Paper paper, Typefaces typefaces) {
        this.paper = paper;
        this.typefaces = typefaces;
        try {
            this.document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (InputStream in = PaperPage.class.getResourceAsStream("/document/paper.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of papers is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document document() {
        Element html = document.createElement("html");
        html.setAttribute("lang", "sv");
        document.appendChild(html);
        Element head = below(html, "head");
        text(below(head, "title"), paper.title());
        meta(head, "description", paper.title());
        meta(head, "author", paper.sender());
        // Not through text(): a style is no text of anyone's
        below(head, "style").appendChild(document.createTextNode(filled()));
        Element body = below(html, "body");
        add(body, paper.blocks());
        return document;
    }

    private void meta(Element head, String name, String content) {
        Element meta = below(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", typefaces.drawable(content));
    }

    private String filled() {
        return STYLE.replace("content: SENDER;", "content: " + quoted(paper.sender()) + ";")
                .replace("content: MARK;", "content: " + quoted(paper.mark() == null ? "" : paper.mark()) + ";")
                .replace("content: FOOT;", "content: " + quoted(paper.foot()) + ";");
    }

    /** Every sign but letters and digits by its number: nothing in it can end the quotation. */
    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        typefaces.drawable(text).codePoints().forEach(sign -> {
            if (sign < 0x80 && Character.isLetterOrDigit(sign)) {
                quoted.appendCodePoint(sign);
            } else {
                quoted.append(String.format("\\%06x", sign));
            }
        });
        return quoted.append('"').toString();
    }

    private void add(Element parent, List<Block> blocks) {
        blocks.forEach(block -> add(parent, block));
    }

    private void add(Element parent, Block block) {
        if (block instanceof Block.Heading heading) {
            text(below(parent, "h" + heading.level()), heading.text());
        } else if (block instanceof Block.Text paragraph) {
            Element element = below(parent, "p");
            if (paragraph.tone() == Block.Tone.SMALL) {
                element.setAttribute("class", "small");
            }
            boolean plain = paragraph.runs().stream().noneMatch(run -> run.bold() || run.italic());
            paragraph.runs().forEach(run -> run(plain ? element : below(element, "span"), run));
        } else if (block instanceof Block.Items list) {
            Element element = below(parent, list.numbered() ? "ol" : "ul");
            if (list.numbered() && list.first() != 1) {
                element.setAttribute("start", String.valueOf(list.first()));
            }
            list.items().forEach(item -> add(below(element, "li"), item));
        } else if (block instanceof Block.Facts facts) {
            facts(parent, facts);
        } else if (block instanceof Block.Table table) {
            table(parent, table);
        }
    }

    private void run(Element parent, Block.Run run) {
        Element at = run.bold() ? below(parent, "b") : parent;
        text(run.italic() ? below(at, "i") : at, run.text());
    }

    private void facts(Element parent, Block.Facts facts) {
        Element table = below(parent, "table");
        table.setAttribute("class", "facts");
        Element body = below(table, "tbody");
        facts.facts().forEach(fact -> {
            Element row = below(body, "tr");
            Element name = below(row, "th");
            name.setAttribute("scope", "row");
            text(name, fact.name());
            add(below(row, "td"), fact.said());
        });
    }

    private void table(Element parent, Block.Table table) {
        // Not as a caption: that would be read after the heads
        Element caption = below(parent, "p");
        caption.setAttribute("class", "caption");
        text(caption, table.caption());
        Element element = below(parent, "table");
        element.setAttribute("class", "lines");
        Element heads = below(below(element, "thead"), "tr");
        for (int column = 0; column < table.heads().size(); column++) {
            Element head = below(heads, "th");
            head.setAttribute("scope", "col");
            head.setAttribute("style", "width: " + table.widths().get(column) + "%");
            text(head, table.heads().get(column));
        }
        Element body = below(element, "tbody");
        table.rows().forEach(cells -> {
            Element row = below(body, "tr");
            cells.forEach(cell -> text(below(row, "td"), cell));
        });
    }

    private void text(Element parent, String text) {
        String[] lines = typefaces.drawable(text).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                below(parent, "br");
            }
            parent.appendChild(document.createTextNode(lines[line]));
        }
    }

    private Element below(Node parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }
}
