package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Actions;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** An action due on Wednesday 31 March 2027: told when it arises, 30 and 7 days before, that day, the day after; to the head 8 days after. */
@ApplicationTest
@DisplayName("A sweep")
class SweepTests {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final LocalDateTime DECIDED = LocalDateTime.of(2026, 2, 10, 10, 0);

    @Autowired
    private Sweep sweep;

    @Autowired
    private DeadlineLetter letters;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private ActionSetting setting;
    private UnitId unit;
    private PersonId responsible;
    private PersonId head;

    @BeforeEach
    void an_action() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        responsible = setting.person("Ansa", "Varig");
        head = setting.person("Hedda", "Huvud");
        setting.appoint(head, "head-of-school", unit);
        clock.set(DECIDED);
        actions.open(ActionSetting.open(unit, responsible, DUE, true), head);
    }

    @Test
    @DisplayName("tells each rung once, however often it sweeps")
    void once() {
        assertThat(told(responsible)).isEmpty();
        sweepAt(LocalDateTime.of(2026, 2, 11, 7, 0));
        sweepAt(LocalDateTime.of(2026, 2, 11, 7, 1));
        sweepAt(LocalDateTime.of(2026, 2, 12, 7, 0));
        assertThat(told(responsible)).containsExactly("ARISEN 2026-02-11 mail");
        assertThat(lettersTo(responsible)).isEqualTo(1);

        sweepEveryMorning(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 4, 12));
        assertThat(told(responsible))
                .containsExactly(
                        "ARISEN 2026-02-11 mail",
                        "EARLY 2027-03-01 mail",
                        "REMINDER 2027-03-24 mail",
                        "DUE 2027-03-31 mail",
                        "OVERDUE 2027-04-01 mail");
        assertThat(told(head)).containsExactly("HEAD 2027-04-08 mail");
    }

    @Test
    @DisplayName(
            "tells everything that was missed while nothing ran in one letter to each, and of each thing the highest rung only")
    void after_downtime() {
        sweepAt(LocalDateTime.of(2027, 4, 12, 10, 30));

        assertThat(told(responsible))
                .containsExactly(
                        "ARISEN 2027-04-12 LATER_RUNG",
                        "EARLY 2027-04-12 LATER_RUNG",
                        "REMINDER 2027-04-12 LATER_RUNG",
                        "DUE 2027-04-12 LATER_RUNG",
                        "OVERDUE 2027-04-12 mail");
        assertThat(lettersTo(responsible)).isEqualTo(1);
        assertThat(told(head)).containsExactly("HEAD 2027-04-12 mail");
    }

    @Test
    @DisplayName("tells nothing outside working days between 7 and 18")
    void sending_hours() {
        sweepAt(LocalDateTime.of(2026, 2, 11, 6, 59, 59));
        sweepAt(LocalDateTime.of(2026, 2, 11, 18, 0));
        sweepAt(LocalDateTime.of(2026, 2, 14, 10, 0)); // a Saturday
        assertThat(told(responsible)).isEmpty();
        sweepAt(LocalDateTime.of(2026, 2, 13, 17, 59, 59));
        assertThat(told(responsible)).containsExactly("ARISEN 2026-02-13 mail");
    }

    @Test
    @DisplayName(
            "writes one letter a day at most to who wants it together, and what arises in the course of a day the next morning; at once to who wants that")
    void digest_or_at_once() {
        PersonId impatient = setting.person("Genast", "Nu");
        jdbc.sql(
                        "insert into notice_setting (person_id, daily, early, version, changed_at) values (?, false, true, 1, now())")
                .param(impatient.value())
                .update();
        actions.open(ActionSetting.open(unit, impatient, DUE, true), head);
        sweepAt(DECIDED.plusMinutes(1));
        assertThat(told(responsible)).isEmpty();
        assertThat(told(impatient)).containsExactly("ARISEN 2026-02-10 mail");

        sweepAt(DECIDED.plusDays(1));
        clock.set(DECIDED.plusDays(1).plusMinutes(5));
        actions.open(ActionSetting.open(unit, responsible, DUE, true), head);
        actions.open(ActionSetting.open(unit, impatient, DUE, true), head);
        sweepAt(DECIDED.plusDays(1).plusMinutes(10));
        assertThat(lettersTo(responsible)).isEqualTo(1);
        assertThat(lettersTo(impatient)).isEqualTo(2);
        sweepAt(DECIDED.plusDays(2));
        assertThat(lettersTo(responsible)).isEqualTo(2);
        assertThat(lettersTo(impatient)).isEqualTo(2);
    }

    @Test
    @DisplayName("begins the ladder anew when the last day moves")
    void moved() {
        sweepAt(LocalDateTime.of(2027, 3, 24, 7, 0));
        moveTo(LocalDate.of(2027, 4, 30));
        sweepAt(LocalDateTime.of(2027, 3, 25, 7, 0));
        sweepAt(LocalDateTime.of(2027, 3, 31, 7, 0));

        assertThat(told(responsible))
                .contains("REMINDER 2027-03-24 mail", "EARLY 2027-03-31 mail")
                .noneMatch(each -> each.startsWith("DUE"));
    }

    @Test
    @DisplayName("leaves early notices out for who has turned them off, and nothing else")
    void early_turned_off() {
        jdbc.sql(
                        "insert into notice_setting (person_id, daily, early, version, changed_at) values (?, true, false, 1, now())")
                .param(responsible.value())
                .update();
        sweepEveryMorning(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 4, 2));

        assertThat(told(responsible))
                .contains("EARLY 2027-03-01 TURNED_OFF", "REMINDER 2027-03-24 mail", "DUE 2027-03-31 mail");
        assertThat(lettersTo(responsible)).isEqualTo(4);
    }

    @Test
    @DisplayName("on several machines at once tells each thing once")
    void at_once_on_several_machines() throws Exception {
        clock.set(LocalDateTime.of(2027, 4, 12, 10, 30));
        ExecutorService machines = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> swept = machines.invokeAll(
                    java.util.Collections.nCopies(4, (Callable<Integer>) () -> sweep.sweep(clock.instant())));
            for (Future<Integer> each : swept) {
                each.get();
            }
        } finally {
            machines.shutdown();
        }
        assertThat(lettersTo(responsible)).isEqualTo(1);
        assertThat(lettersTo(head)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "writes what still stands when the letter goes, with the weekday of the last day, in the receiver's language")
    void words() {
        sweepAt(LocalDateTime.of(2027, 4, 12, 10, 30));

        Written swedish = written(responsible, "sv").orElseThrow();
        assertThat(swedish.subject()).startsWith("Försenat: ");
        assertThat(swedish.body().toString())
                .contains("Försenat", "Senast onsdag den 31 mars 2027. 12 dagar försenat.", "/actions/");
        Written english = written(responsible, "en").orElseThrow();
        assertThat(english.body().toString()).contains("By Wednesday 31 March 2027. 12 days late.");
        assertThat(written(head, "sv").orElseThrow().body().toString())
                .contains("Försenat i din enhet", "Ska göras av Ansa Varig.");

        moveTo(LocalDate.of(2027, 6, 30));
        assertThat(written(responsible, "sv")).isEmpty();
        assertThat(written(head, "sv").orElseThrow().body().toString())
                .as("the unit's vacancies stand")
                .doesNotContain("/actions/");
    }

    private Optional<Written> written(PersonId person, String language) {
        MailId mail = new MailId(jdbc.sql("select max(mail_id) from notice where recipient_id = ?")
                .param(person.value())
                .query(Long.class)
                .single());
        return letters.write(
                mail, new Addressee(person, "Någon", "nagon@larosatet.example", Locale.forLanguageTag(language)));
    }

    private void moveTo(LocalDate day) {
        jdbc.sql("update action set due_on = ? where responsible_id = ?")
                .params(day, responsible.value())
                .update();
    }

    private void sweepEveryMorning(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> sweepAt(day.atTime(7, 0)));
    }

    /** Every letter leaves at once. */
    private void sweepAt(LocalDateTime moment) {
        clock.set(moment);
        sweep.sweep(clock.instant());
        jdbc.sql("update mail set state = 'SENT', subject = 'Prov' where state = 'WAITING' and kind = 'deadlines'")
                .update();
    }

    private List<String> told(PersonId person) {
        List<String> rows = new ArrayList<>(jdbc.sql(
                        "select rung, told_on, untold from notice where recipient_id = ? and obligation_kind = 'action.due' order by id")
                .param(person.value())
                .query((row, n) -> row.getString("rung") + " " + row.getString("told_on") + " "
                        + Optional.ofNullable(row.getString("untold")).orElse("mail"))
                .list());
        rows.sort((a, b) -> order(a) - order(b));
        return rows;
    }

    private static int order(String row) {
        return se.genomgang.deadline.Rung.valueOf(row.split(" ")[0]).ordinal();
    }

    private int lettersTo(PersonId person) {
        return jdbc.sql("select count(*)::int from mail where person_id = ? and kind = 'deadlines'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
