package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import se.genomgang.testing.ApplicationTest;

/** A condition beside a fragment is heard before the fragment is fetched. */
@ApplicationTest
class AskingFirstTests {

    @Autowired
    private ITemplateEngine templates;

    @Test
    void a_condition_on_a_replaced_element_is_heard() {
        assertThat(shown("notice-absent")).contains("shown").doesNotContain("hidden");
    }

    @Test
    void a_loop_on_a_replaced_element_repeats_the_fragment() {
        assertThat(shown("notice-absent")).contains("<p>a</p>", "<p>b</p>");
    }

    private String shown(String none) {
        var context = new Context(Locale.ENGLISH, Map.of("all", List.of("a", "b"), "none", none));
        return templates.process(new TemplateSpec("asking-first", null, "HTML", null), context);
    }
}
