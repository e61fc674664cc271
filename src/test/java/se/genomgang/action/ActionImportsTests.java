package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.genomgang.action.ActionSetting.representative;
import static se.genomgang.action.ActionSetting.rights;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.tabular.LineProblem;
import se.genomgang.tabular.TableFormat;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("Import of actions from a file")
class ActionImportsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "enhet;åtgärd;typ;ansvarig;beslutad;klar senast\n";

    @Autowired
    private ActionImports imports;

    @Autowired
    private Actions actions;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private String code;
    private PersonId responsible;
    private String email;
    private Rights writer;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        code = setting.code(unit);
        responsible = setting.person("Åsa", "Ansvarig" + unit);
        email = jdbc.sql("select work_email from person where id = ?")
                .param(responsible.value())
                .query(String.class)
                .single();
        writer = representative(setting.person("Rut", "Representant"), unit);
    }

    @Test
    @DisplayName("shows line by line what will be opened, and writes nothing before it is confirmed")
    void shows_what_will_be_opened() {
        upload(line("Byt lampor", "korrigerande", email, "2024-10-01", "2026-01-31")
                + line("Laga värmen", "", "Åsa Ansvarig" + unit, "2025-03-15", "2026-12-31"));

        assertThat(preview().steps()).hasSize(2).allMatch(ActionImportStep::opens);
        assertThat(preview().steps())
                .extracting(step -> step.action() == null ? null : step.action().kind())
                .containsExactly(ActionKind.CORRECTIVE, ActionKind.IMPROVEMENT);
        assertThat(actions.openActionsOf(unit, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("opens them as published and followed up, with the file as origin, each in the journal")
    void opens() {
        upload(line("Byt lampor", "", email, "2024-10-01", "2026-01-31")
                + line("Laga värmen", "", email, "2024-10-01", "2026-12-31"));

        imports.confirm(preview().fingerprint(), writer);

        List<ActionView> opened = actions.openActionsOf(unit, TODAY);
        assertThat(opened).extracting(ActionView::number).containsExactly("2024-1", "2024-2");
        assertThat(opened).allMatch(ActionView::published).allSatisfy(action -> {
            assertThat(action.origin().label()).isEqualTo("Införd från fil 2026-03-02");
            assertThat(action.origin().path()).isEqualTo("/actions?show=all&state=all&unit=" + code);
            assertThat(journal.entriesFor(new Subject("action", action.id().value()), Journal.END, 5))
                    .extracting(JournalEntry::event)
                    .containsExactly("ActionOpened");
        });
        assertThat(imports.preview(writer)).isEmpty();
        assertThat(jdbc.sql("select settled_at is not null from action where unit_id = ?")
                        .param(unit.value())
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
    }

    @Test
    @DisplayName("one faulty line stops them all, each fault in plain words")
    void all_or_nothing() {
        UnitId other = setting.unit();
        PersonId twin = setting.person("Åsa", "Ansvarig" + unit);
        upload(line("Byt lampor", "", email, "2024-10-01", "2026-01-31")
                + "Mars;;hoppsan;ingen@example.org;i går;\n"
                + ";Ord;;;2024-10-01;2024-09-30\n"
                + setting.code(other) + ";Ord;;" + email + ";2024-10-01;2026-01-31\n"
                + line("Ord", "", "Åsa Ansvarig" + unit, "2026-03-03", "2060-01-01")
                + line("Ord", "", email, "2001-01-01", "9999-99-99"));

        assertThat(keys(0)).isEmpty();
        assertThat(keys(1))
                .containsExactlyInAnyOrder(
                        "action.import.unknownUnit",
                        "action.invalid.description",
                        "action.import.kind",
                        "action.import.nobody",
                        "action.import.decided",
                        "action.import.dueMissing");
        assertThat(keys(2))
                .containsExactlyInAnyOrder(
                        "action.import.noUnit", "action.import.noResponsible", "action.invalid.dueBeforeDecision");
        assertThat(keys(3)).containsExactly("action.import.notYours");
        assertThat(keys(4))
                .containsExactlyInAnyOrder(
                        "action.import.several", "action.import.decidedLater", "action.invalid.dueTooFar");
        assertThat(keys(5)).containsExactlyInAnyOrder("action.import.beforeUnit", "action.import.due");
        assertThat(twin).isNotEqualTo(responsible);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(preview().fingerprint(), writer))
                .returns("action.import.faulty", Refused::messageKey);
        assertThat(actions.openActionsOf(unit, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("what is open already in the same words is passed over, in the register and in the file")
    void passes_over_what_is_there() {
        String lamps = line("Byt lampor", "", email, "2024-10-01", "2026-01-31");
        upload(lamps);
        imports.confirm(preview().fingerprint(), writer);
        upload(line("BYT  lampor.", "", email, "2025-10-01", "2026-01-31")
                + line("Laga värmen", "", email, "2024-10-01", "2026-12-31")
                + line("laga värmen", "", email, "2024-10-01", "2026-12-31"));

        assertThat(preview().steps())
                .extracting(
                        step -> step.remarks().stream().map(LineProblem::key).toList())
                .containsExactly(List.of("action.import.sameAction"), List.of(), List.of("action.import.sameLine"));
        assertThat(imports.confirm(preview().fingerprint(), writer))
                .returns(1L, ActionImportPreview::opened)
                .returns(2L, ActionImportPreview::skipped);
        upload(lamps);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(preview().fingerprint(), writer));
        assertThat(actions.openActionsOf(unit, TODAY)).hasSize(2);
    }

    @Test
    @DisplayName("what has changed since the preview is shown again instead of opened")
    void changed_meanwhile() {
        upload(line("Byt lampor", "", email, "2024-10-01", "2026-01-31")
                + line("Laga värmen", "", email, "2024-10-01", "2026-01-31"));
        String seen = preview().fingerprint();
        jdbc.sql(
                        """
                        insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type, origin_id,
                            origin_label, origin_path, opened_by, opened_at)
                        values (:unit, 2025, 90, 'Byt lampor', 'IMPROVEMENT', :by, '2026-03-31', '2025-02-01', 'decision', 1, 'LG', '/', :by, now())""")
                .param("unit", unit.value())
                .param("by", responsible.value())
                .update();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(seen, writer))
                .returns("tabular.import.changed", Refused::messageKey);
    }

    @Test
    @DisplayName("a workbook says the same as text, with days as days")
    void workbook() {
        byte[] file = TableFormat.XLSX.write("Åtgärder", lines -> {
            lines.line(List.of("Klar senast", "Beslutad", "Ansvarig", "Åtgärd", "Enhet", "Anteckning"));
            lines.line(Arrays.asList(
                    LocalDate.of(2026, 6, 30), LocalDate.of(2024, 10, 1), email.toUpperCase(), "=Byt()", code, null));
        });
        imports.upload("gamla åtgärder.xlsx", file, writer);

        assertThat(preview().ignored()).containsExactly("Anteckning");
        imports.confirm(preview().fingerprint(), writer);

        assertThat(actions.openActionsOf(unit, TODAY))
                .singleElement()
                .returns("=Byt()", ActionView::description)
                .returns(LocalDate.of(2026, 6, 30), ActionView::dueOn);
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    @DisplayName("the template is read as it is, and its example is nobody's")
    void template(TableFormat format) {
        imports.upload("mall." + format.extension(), imports.template(format, writer), writer);

        assertThat(keys(0)).contains("action.import.nobody").doesNotContain("action.import.due");
    }

    @Test
    @DisplayName("the manager and the coordinators enter for any unit, others than those who write for one not at all")
    void who_may() {
        UnitId central = setting.unit();
        Rights manager = rights(setting.person("Mia", "Chef"), new Grant(Capacity.MANAGER, central));
        imports.upload("a.csv", file(line("Ord", "", email, "2024-10-01", "2026-01-31")), manager);
        assertThat(imports.preview(manager).orElseThrow().opened()).isEqualTo(1);
        assertThat(imports.preview(writer)).as("a file is its uploader's own").isEmpty();

        for (Rights other : List.of(
                rights(responsible),
                rights(responsible, new Grant(Capacity.HEAD, unit)),
                rights(responsible, new Grant(Capacity.AUDITOR, central)))) {
            assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> imports.preview(other));
            assertThatExceptionOfType(NotVisible.class)
                    .isThrownBy(() -> imports.upload("a.csv", new byte[] {65}, other));
            assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> imports.confirm("", other));
        }
    }

    @Test
    @DisplayName("what is not a table of actions is refused at the field; the file is forgotten after two hours")
    void refused() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> imports.upload("a.csv", "enhet;åtgärd\n1;2".getBytes(StandardCharsets.UTF_8), writer))
                .returns("action.import.missing.responsible", InvalidField::messageKey);
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> imports.upload("a.xls", new byte[] {1, 2}, writer))
                .returns("tabular.unreadable.OLD_OR_LOCKED", InvalidField::messageKey);
        upload(line("Ord", "", email, "2024-10-01", "2026-01-31"));
        clock.set(TODAY.atTime(8, 0).plusMinutes(121));
        assertThat(imports.preview(writer)).isEmpty();
    }

    @Test
    @DisplayName("takes the same few statements for many lines as for one")
    void statements() {
        upload(line("Ord", "", email, "2024-10-01", "2026-01-31"));
        int one = StatementCount.during(this::preview).size();
        var many = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            many.append(line("Ord " + i, "", email, "2024-10-01", "2026-01-31"));
        }
        upload(many.toString());

        assertThat(StatementCount.during(this::preview)).hasSize(one);
        assertThat(preview().opened()).isEqualTo(200);
    }

    private String line(String words, String kind, String who, String decided, String due) {
        return String.join(";", code, words, kind, who, decided, due) + "\n";
    }

    private void upload(String lines) {
        imports.upload("fil.csv", file(lines), writer);
    }

    private static byte[] file(String lines) {
        return (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    }

    private ActionImportPreview preview() {
        return imports.preview(writer).orElseThrow();
    }

    private List<String> keys(int step) {
        return preview().steps().get(step).errors().stream()
                .map(LineProblem::key)
                .toList();
    }
}
