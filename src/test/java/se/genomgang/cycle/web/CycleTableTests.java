package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.CycleImportPreview;
import se.genomgang.cycle.CycleImports;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Timing;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.tabular.TableFormat;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("A cycle as a file")
class CycleTableTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"sv, CSV", "sv, XLSX", "en, CSV"})
    @DisplayName("can be read into another unit's year, with every time, actor and point as it was (Å)")
    void there_and_back(
            String language,
            TableFormat format,
            @Autowired BeanFactory beans,
            @Autowired Cycles cycles,
            @Autowired CycleTable table,
            @Autowired CycleImports imports,
            @Autowired Units units) {
        Locale locale = Locale.forLanguageTag(language);
        School school = new GivenMeetings(beans).school();
        UnitView unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        Comparison compared =
                cycles.compared(units.central(LocalDate.of(2024, 12, 31)), 2024).orElseThrow();
        CycleView central = compared.own();
        byte[] file = format.write("Årscykel", lines -> table.write(compared, lines, school.representative(), locale));

        imports.upload(unit, 2026, "central." + format.extension(), file, school.representative());
        CycleImportPreview preview =
                imports.preview(unit, 2026, school.representative()).orElseThrow();
        assertThat(preview.steps())
                .allSatisfy(step -> assertThat(step.errors()).as(step.title()).isEmpty());
        assertThat(preview.ignored())
                .as("what is done, and what else the page says")
                .hasSize(8);
        imports.confirm(unit, 2026, preview.fingerprint(), school.representative());

        List<ActivityView> copies = cycles.of(unit, 2026).orElseThrow().activities();
        assertThat(copies).hasSize(60);
        for (ActivityView source : central.activities()) {
            ActivityView copy = copies.stream()
                    .filter(each -> each.title().sv().equals(source.title().in(locale)))
                    .findFirst()
                    .orElseThrow();
            assertThat(copy.monthFrom()).as("%s", source.title()).isEqualTo(source.monthFrom());
            assertThat(copy.monthTo()).as("%s", source.title()).isEqualTo(source.monthTo());
            assertThat(copy.theme()).isEqualTo(source.theme());
            assertThat(copy.feeds()).containsExactlyInAnyOrderElementsOf(source.feeds());
            assertThat(copy.asNeeded()).isEqualTo(source.asNeeded());
            assertThat(copy.steps()).hasSameSizeAs(source.steps());
            for (int i = 0; i < source.steps().size(); i++) {
                requireSame(copy.steps().get(i), source.steps().get(i), source, locale);
            }
        }
    }

    private static void requireSame(StepView copy, StepView source, ActivityView activity, Locale locale) {
        assertThat(copy.period().timing())
                .as("%s", activity.title())
                .isEqualTo(source.period().timing());
        assertThat(copy.recurrence()).as("%s", activity.title()).isEqualTo(source.recurrence());
        assertThat(copy.doer().sv()).isEqualTo(source.doer().in(locale));
        assertThat(copy.with().sv()).isEqualTo(source.with().in(locale));
        assertThat(copy.toWhom().sv()).isEqualTo(source.toWhom().in(locale));
        if (source.period().timing() != Timing.MONTHS) {
            assertThat(copy.period().to())
                    .as("%s", activity.title())
                    .isEqualTo(source.period().to().withYear(2026));
        }
    }
}
