package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Actions;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** Two actions of one person, the second due a day after the first; nothing leaves on Tuesday 30 March 2027. */
@ApplicationTest
@DisplayName("A letter of what is due that did not leave on its day")
class OvertakenLettersTests {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2027, 3, 30, 7, 0);
    private static final LocalDateTime WEDNESDAY = TUESDAY.plusDays(1);

    @Autowired
    private Sweep sweep;

    @Autowired
    private DeadlineLetter letters;

    @Autowired
    private Actions actions;

    @Autowired
    private MailBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private PersonId person;
    private UnitId unit;

    @BeforeEach
    void two_actions() {
        ActionSetting setting = new ActionSetting(jdbc);
        unit = setting.unit();
        person = setting.person("Ansa", "Varig");
        clock.set(LocalDateTime.of(2026, 2, 10, 10, 0));
        actions.open(ActionSetting.open(unit, person, TUESDAY.toLocalDate(), true), person);
        actions.open(ActionSetting.open(unit, person, WEDNESDAY.toLocalDate(), true), person);
        sweepAt(TUESDAY);
        assertThat(told()).containsExactlyInAnyOrder("DUE 2027-03-30", "REMINDER 2027-03-31");
    }

    @Test
    @DisplayName("is withdrawn by the next one, which tells it all")
    void is_withdrawn_by_the_next() {
        sweepAt(WEDNESDAY);
        assertThat(states()).containsExactly("WITHDRAWN", "WAITING");
        assertThat(told()).containsExactlyInAnyOrder("OVERDUE 2027-03-30", "DUE 2027-03-31");
    }

    @Test
    @DisplayName(
            "is not sent when it would leave before the next one: what it was to tell is told with everything else")
    void is_taken_back() {
        clock.set(WEDNESDAY);
        assertThat(written()).isFalse();
        assertThat(told()).isEmpty();
        sweepAt(WEDNESDAY);
        assertThat(told()).containsExactlyInAnyOrder("OVERDUE 2027-03-30", "DUE 2027-03-31");
    }

    @Test
    @DisplayName("though there is nothing new to tell, is told again")
    void is_told_again() {
        jdbc.sql("update action set due_on = '2027-04-01' where responsible_id = ? and due_on = '2027-03-31'")
                .param(person.value())
                .update();
        jdbc.sql("delete from notice where recipient_id = ? and due_on = '2027-03-31'")
                .param(person.value())
                .update();
        clock.set(WEDNESDAY);
        assertThat(written()).isFalse();
        sweepAt(WEDNESDAY);
        assertThat(told()).containsExactlyInAnyOrder("OVERDUE 2027-03-30", "REMINDER 2027-04-01");
    }

    @Test
    @DisplayName("is told again though something later was written down as turned off with it")
    void is_told_again_beside_what_is_turned_off() {
        jdbc.sql(
                        "insert into notice_setting (person_id, daily, early, version, changed_at) values (?, true, false, 1, now())")
                .param(person.value())
                .update();
        actions.open(ActionSetting.open(unit, person, LocalDate.of(2027, 4, 20), true), person);
        sweepAt(WEDNESDAY);
        assertThat(told()).contains("ARISEN 2027-04-20").doesNotContain("EARLY 2027-04-20");
        sweepAt(WEDNESDAY.plusDays(1));
        assertThat(states()).containsExactly("WITHDRAWN", "WITHDRAWN", "WAITING");
        assertThat(told()).contains("ARISEN 2027-04-20");
    }

    @Test
    @DisplayName("goes again, as itself, when the mail server may have taken it")
    void goes_again() {
        transaction.executeWithoutResult(status -> book.begin(latest()));
        clock.set(WEDNESDAY);
        assertThat(written()).isTrue();
        sweepAt(WEDNESDAY);
        assertThat(states()).containsExactly("WAITING", "WAITING");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "DUE 2027-03-30", "REMINDER 2027-03-31", "OVERDUE 2027-03-30", "DUE 2027-03-31");
    }

    @Test
    @DisplayName("goes when the mail server only was away, on the same day")
    void goes_on_the_same_day() {
        transaction.executeWithoutResult(status -> {
            book.begin(latest());
            book.end(latest(), new Answer(Outcome.AWAY, "refused"));
        });
        clock.set(TUESDAY.plusHours(8));
        assertThat(written()).isTrue();
    }

    private boolean written() {
        return Boolean.TRUE.equals(transaction.execute(status -> letters.write(
                        latest(),
                        new Addressee(person, "Någon", "nagon@larosatet.example", Locale.forLanguageTag("sv")))
                .isPresent()));
    }

    private void sweepAt(LocalDateTime moment) {
        clock.set(moment);
        sweep.sweep(clock.instant());
    }

    private MailId latest() {
        return new MailId(jdbc.sql("select max(id) from mail where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single());
    }

    private List<String> states() {
        return jdbc.sql("select state from mail where person_id = ? order by id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return jdbc.sql("select rung || ' ' || due_on from notice where recipient_id = ? and mail_id is not null")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
