package se.genomgang.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Dates in a sentence are marked as dates, and nothing in it becomes markup. */
class DatedTextTests {

    @Test
    void every_date_in_a_sentence_becomes_a_time() {
        assertThat(DatedText.marked("Gick ut 2026-02-17, i tid (senast 2026-02-19)"))
                .isEqualTo("Gick ut <time class=\"num\" datetime=\"2026-02-17\">2026-02-17</time>, i tid (senast"
                        + " <time class=\"num\" datetime=\"2026-02-19\">2026-02-19</time>)");
    }

    @Test
    void what_looks_like_a_date_inside_another_number_is_left_alone() {
        assertThat(DatedText.marked("V-2026-02-17-3 och 12026-02-17")).isEqualTo("V-2026-02-17-3 och 12026-02-17");
    }

    @Test
    void markup_is_text() {
        assertThat(DatedText.marked("<b>\"å\" & 2026-02-17</b>"))
                .isEqualTo(
                        "&lt;b&gt;&quot;å&quot; &amp; <time class=\"num\" datetime=\"2026-02-17\">2026-02-17</time>&lt;/b&gt;");
    }
}
