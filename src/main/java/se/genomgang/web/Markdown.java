package se.genomgang.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Turns what people write into safe HTML: paragraphs, lists, emphasis and links only. One rendering for page, print and
 * documents; the one place whose result a template may print unescaped.
 */
@Component("markdown")
public class Markdown {

    private static final PolicyFactory PEOPLES = policy("p", "br", "ul", "ol", "li", "em", "strong", "a");
    private static final PolicyFactory OURS =
            policy("h2", "h3", "p", "br", "ul", "ol", "li", "em", "strong", "code", "a");

    private final Parser parser = Parser.builder().build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();

    /** A text someone wrote without the signs that mark emphasis, for where it can only be text. Lists and addresses stay readable. */
    public String plain(@Nullable String text) {
        return text == null || text.isBlank()
                ? ""
                : plain.render(parser.parse(text)).strip();
    }

    /** Safe HTML for a text someone wrote; empty for nothing. Raw HTML in the text is shown as text. */
    public String html(@Nullable String text) {
        return text == null || text.isBlank() ? "" : PEOPLES.sanitize(render(text));
    }

    /** HTML for a text of the product's own. */
    public String html(PageText text) {
        return OURS.sanitize(render(text.markdown()));
    }

    private String render(String text) {
        return renderer.render(parser.parse(text));
    }

    private static PolicyFactory policy(String... elements) {
        return new HtmlPolicyBuilder()
                .allowElements(elements)
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .toFactory();
    }
}
