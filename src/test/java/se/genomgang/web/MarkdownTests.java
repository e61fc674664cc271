package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People's texts become paragraphs, lists, emphasis and links, and nothing else (promise 13). */
class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void paragraphs_lists_emphasis_and_links_are_kept() {
        assertThat(markdown.html("Ett **viktigt** *ord*.\nNy rad\n\n- a\n- b"))
                .contains("<strong>viktigt</strong>", "<em>ord</em>", "<br />", "<li>a</li>");
        assertThat(markdown.html("[lag](https://example.org/a)"))
                .contains("href=\"https://example.org/a\"", "rel=\"nofollow noopener noreferrer\"");
        assertThat(markdown.html("   ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "![bild](https://example.org/x.png)",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
                "# Rubrik",
                "<iframe src=//example.org></iframe>"
            })
    void hostile_or_foreign_markup_does_nothing(String text) {
        assertThat(markdown.html(text))
                .doesNotContainPattern("<(?!/?(p|br|ul|ol|li|em|strong|a)\\b)|href=\"(javascript|data)");
    }

    @Test
    void the_products_own_texts_may_have_headings() {
        assertThat(markdown.html(new PageText("## Rubrik"))).contains("<h2>Rubrik</h2>");
    }
}
