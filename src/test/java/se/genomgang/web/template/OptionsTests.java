package se.genomgang.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.genomgang.web.Choice;

class OptionsTests {

    @Test
    void the_chosen_one_is_marked_and_texts_are_messages_or_data() {
        assertThat(Options.written(
                        "Alla",
                        List.of(Choice.of("abe", "ABE"), Choice.keyed("late", "state.late")),
                        "late"::equals,
                        key -> key.equals("state.late") ? "Försenade" : "?"))
                .isEqualTo("<option value=\"\">Alla</option><option value=\"abe\">ABE</option>"
                        + "<option value=\"late\" selected=\"selected\">Försenade</option>");
    }

    @Test
    void what_is_data_is_never_markup() {
        assertThat(Options.written(null, List.of(Choice.of("\"><b>", "</option><script>&'")), "x"::equals, key -> key))
                .isEqualTo("<option value=\"&quot;&gt;&lt;b&gt;\">&lt;/option&gt;&lt;script&gt;&amp;&#39;</option>");
    }
}
