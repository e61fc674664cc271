package se.genomgang.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
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

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "em", "strong", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();

    /** Safe HTML for a text in Markdown; empty for nothing. Raw HTML in the text is shown as text. */
    public String html(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        return POLICY.sanitize(renderer.render(parser.parse(text)));
    }
}
