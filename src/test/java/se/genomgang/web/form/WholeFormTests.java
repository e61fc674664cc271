package se.genomgang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("A form of which one field makes no sense")
class WholeFormTests {

    record Sample(@Nullable String text, @Nullable Integer number, @Nullable List<Row> rows) {}

    record Row(@Nullable String name, @Nullable LocalDate day) {}

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void keeps_everything_else_and_what_was_typed() {
        request.addParameter("text", "Det jag skrev");
        request.addParameter("number", "elva");
        request.addParameter("rows[0].name", "Första");
        request.addParameter("rows[0].day", "i morgon");
        request.addParameter("rows[1].name", "Andra");

        WholeForm form = bound();

        assertThat(form.getTarget())
                .isEqualTo(new Sample("Det jag skrev", null, List.of(new Row("Första", null), new Row("Andra", null))));
        var result = form.getBindingResult();
        assertThat(result.getTarget()).isSameAs(form.getTarget());
        assertThat(result.getFieldErrorCount()).isEqualTo(2);
        assertThat(result.getFieldValue("number")).isEqualTo("elva");
        assertThat(result.getFieldValue("rows[0].day")).isEqualTo("i morgon");
        assertThat(result.getFieldValue("rows[1].name")).isEqualTo("Andra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows[2147483647].name",
                "rows[256].name",
                "rows[99999999999].name",
                "rows[-1].name",
                "rows[x].name",
                "rows[].name",
                "rows[0][0].name",
                "rows[0",
                "rows]",
                "text[0]",
                "number[0]",
                "[",
                "class.module.classLoader"
            })
    void takes_a_name_that_is_none_as_not_sent(String name) {
        request.addParameter("text", "Det jag skrev");
        request.addParameter(name, "1");

        assertThat(bound().getTarget()).isInstanceOfSatisfying(Sample.class, sample -> assertThat(sample.text())
                .isEqualTo("Det jag skrev"));
    }

    @Test
    void keeps_its_place_in_a_long_list() {
        request.addParameter("rows[255].day", "i morgon");
        request.addParameter("rows[255].name", "Sist");

        assertThat(bound().getTarget())
                .isInstanceOfSatisfying(
                        Sample.class, sample -> assertThat(sample.rows()).last().isEqualTo(new Row("Sist", null)));
    }

    private WholeForm bound() {
        var form = new WholeForm(null, "sample");
        form.setTargetType(ResolvableType.forClass(Sample.class));
        form.setConversionService(new DefaultFormattingConversionService());
        form.construct(request);
        form.bind(request);
        return form;
    }
}
