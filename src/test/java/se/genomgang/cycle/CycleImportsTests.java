package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.tabular.LineProblem;
import se.genomgang.tabular.TableFormat;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Import of activities from a file")
class CycleImportsTests {

    private static final String HEADER =
            "månad;aktivitet;moment;när;vem;tillsammans med;rapporteras till;tema;punkter;vid behov\n";

    @Autowired
    private CycleImports imports;

    @Autowired
    private CycleYears years;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Units units;

    private UnitView unit;
    private Rights keeper;
    private School other;

    @BeforeEach
    void a_school(@Autowired BeanFactory beans) {
        GivenMeetings given = new GivenMeetings(beans);
        School school = given.school();
        unit = units.get(school.unit(), LocalDate.of(2026, 12, 31));
        keeper = school.representative();
        other = given.school();
    }

    @Test
    @DisplayName(
            "reads another school's cycle with ranges and dates, shows it line by line, and adds nothing before it is confirmed (Å)")
    void another_school_s_cycle() {
        upload(
                """
                Januari–februari;Inventera kemikalier;;senast 28 feb;Miljöombuden;Kemikalieansvarig;;Kemikalier;5, 6;
                Februari;Miljödag på campus;;17 februari;Miljögruppen;;;Kommunikation;;
                April;Extern revision;;22–25 april;Revisorn;;;;3;
                Mars;Redovisa lösningsmedel;Underlag;senast 15 mars;Labbansvariga;;Samordnaren;Kemikalier;;
                Mars;Redovisa lösningsmedel;Sammanställning;senast 22 mars;Samordnaren;;Centrala kontoret;Kemikalier;;
                Löpande;Nyhetsbrev;;varje kvartal;Kommunikatören;;;;;
                ;Sopsorteringskampanj;;i september;Vaktmästaren;;;;;ja
                """);

        CycleImportPreview preview = preview();
        assertThat(preview.importable()).isTrue();
        assertThat(preview.begins()).isTrue();
        assertThat(preview.added()).isEqualTo(6);
        assertThat(preview.steps()).extracting(CycleImportStep::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(cycles.of(unit, 2026)).isEmpty();

        imports.confirm(unit, 2026, preview.fingerprint(), keeper);

        CycleView cycle = cycles.of(unit, 2026).orElseThrow();
        assertThat(cycle.state()).isEqualTo(CycleState.DRAFT);
        assertThat(period(cycle, "Inventera kemikalier", 0))
                .isEqualTo(new Period(Timing.BY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)));
        assertThat(period(cycle, "Miljödag på campus", 0))
                .isEqualTo(new Period(Timing.ON, LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 17)));
        assertThat(period(cycle, "Extern revision", 0))
                .isEqualTo(new Period(Timing.ON, LocalDate.of(2026, 4, 22), LocalDate.of(2026, 4, 25)));
        assertThat(period(cycle, "Redovisa lösningsmedel", 1).to()).isEqualTo(LocalDate.of(2026, 3, 22));
        assertThat(activity(cycle, "Redovisa lösningsmedel").steps()).hasSize(2);
        assertThat(activity(cycle, "Extern revision").theme()).isEqualTo(Theme.AUDITS);
        assertThat(activity(cycle, "Inventera kemikalier").feeds()).hasSize(2);
        assertThat(activity(cycle, "Nyhetsbrev").continuous()).isTrue();
        assertThat(activity(cycle, "Nyhetsbrev").steps().get(0).recurrence()).isEqualTo(Recurrence.QUARTERLY);
        assertThat(activity(cycle, "Sopsorteringskampanj").monthFrom()).isEqualTo(9);
        assertThat(activity(cycle, "Sopsorteringskampanj").asNeeded()).isTrue();
        assertThat(imports.preview(unit, 2026, keeper))
                .as("the file is forgotten")
                .isEmpty();
    }

    @Test
    @DisplayName("says of every line what is wrong with it, and adds nothing at all")
    void faults() {
        upload(
                """
                Januari;;;;;;;;;
                Våren;Städdag;;;;;;;;
                Mars;Rapport;;30 februari;;;;;;
                Mars;Avslutad;;17 mars 2019;;;;;;
                ;Utan tid;;;;;;;;
                Mars;Med fel tema;;;;;;Sport;;
                Mars;Med fel punkt;;;;;;;99;
                Mars;Två gånger;;;;;;;;
                Mars;Två gånger;;;;;;;;
                """);

        assertThat(errors(2)).containsExactly("cycle.invalid.title");
        assertThat(errors(3)).containsExactly("cycle.import.month");
        assertThat(errors(4)).containsExactly("cycle.import.when");
        assertThat(errors(5)).containsExactly("cycle.import.when");
        assertThat(errors(6)).containsExactly("cycle.import.noTime");
        assertThat(errors(7)).containsExactly("cycle.import.theme");
        assertThat(errors(8)).containsExactly("cycle.import.point");
        assertThat(errors(9)).isEmpty();
        assertThat(errors(10)).containsExactly("cycle.import.sameLine");
        assertThat(preview().importable()).isFalse();
        assertThatThrownBy(() -> imports.confirm(unit, 2026, preview().fingerprint(), keeper))
                .isInstanceOf(Refused.class);
        assertThat(cycles.of(unit, 2026)).isEmpty();
    }

    @Test
    @DisplayName(
            "passes over what the cycle has already, whatever its capitals and dashes, so that the same file twice adds nothing")
    void twice() {
        String file = "Mars;Miljödag: våren–2026;;;;;;;;\n";
        upload(file);
        imports.confirm(unit, 2026, preview().fingerprint(), keeper);
        upload(file.toUpperCase(Locale.ROOT) + "April;Ny;;;;;;;;\n");

        CycleImportPreview preview = preview();
        assertThat(preview.begins()).isFalse();
        assertThat(preview.steps().get(0).remarks())
                .extracting(LineProblem::key)
                .containsExactly("cycle.import.there");
        assertThat(preview.added()).isEqualTo(1);
        assertThat(preview.skipped()).isEqualTo(1);
        imports.confirm(unit, 2026, preview.fingerprint(), keeper);
        assertThat(cycles.of(unit, 2026).orElseThrow().activities()).hasSize(2);
    }

    @Test
    @DisplayName("into a cycle in force gives what is added its times")
    void in_force() {
        upload("Mars;Första;;;;;;;;\n");
        imports.confirm(unit, 2026, preview().fingerprint(), keeper);
        years.putInForce(unit, 2026, keeper);
        upload("Löpande;Mätning;;varje månad;;;;;;\n");
        imports.confirm(unit, 2026, preview().fingerprint(), keeper);

        assertThat(activity(cycles.of(unit, 2026).orElseThrow(), "Mätning").occurrences())
                .hasSize(12);
    }

    @Test
    @DisplayName("is for those who keep the cycle, and confirms what was shown and nothing else")
    void rights() {
        upload("Mars;Första;;;;;;;;\n");
        String shown = preview().fingerprint();
        for (Rights who : List.of(other.head(), other.representative())) {
            assertThatThrownBy(() -> imports.preview(unit, 2026, who)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.upload(unit, 2026, "a.csv", new byte[0], who))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> imports.confirm(unit, 2026, shown, who)).isInstanceOf(NotAllowed.class);
        }
        upload("Mars;Andra;;;;;;;;\n");
        assertThatThrownBy(() -> imports.confirm(unit, 2026, shown, keeper))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> imports.preview(unit, 2030, keeper)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() ->
                        imports.upload(unit, 2026, "a.csv", "kolumn\nrad\n".getBytes(StandardCharsets.UTF_8), keeper))
                .isInstanceOf(InvalidField.class);
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    @DisplayName("has an example that can be imported as it is")
    void template(TableFormat format) {
        imports.upload(unit, 2026, "mall." + format.extension(), imports.template(format), keeper);

        assertThat(preview().importable()).isTrue();
        assertThat(preview().added()).isEqualTo(4);
        assertThat(preview().ignored()).isEmpty();
    }

    private void upload(String lines) {
        imports.upload(unit, 2026, "skolans.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8), keeper);
    }

    private CycleImportPreview preview() {
        return imports.preview(unit, 2026, keeper).orElseThrow();
    }

    private List<String> errors(long line) {
        return preview().steps().stream()
                .filter(step -> step.line() == line)
                .flatMap(step -> step.errors().stream())
                .map(LineProblem::key)
                .toList();
    }

    private static ActivityView activity(CycleView cycle, String title) {
        return cycle.activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " in "
                        + Arrays.toString(cycle.activities().stream()
                                .map(each -> each.title().sv())
                                .toArray())));
    }

    private static Period period(CycleView cycle, String title, int step) {
        return activity(cycle, title).steps().get(step).period();
    }
}
