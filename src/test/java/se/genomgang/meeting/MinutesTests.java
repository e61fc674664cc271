package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.Rights;
import se.genomgang.testing.DatabaseTest;

/** The minutes as one value: what is approved and locked. */
@DatabaseTest
class MinutesTests {

    @Autowired
    MinutesSource source;

    @Autowired
    AgendaWork work;

    @Autowired
    Decisions decisions;

    @Autowired
    Verdicts verdicts;

    @Autowired
    AgendaOrder order;

    @Autowired
    JdbcClient jdbc;

    AgendaFixture school;
    Rights writer;

    @BeforeEach
    void meeting() {
        school = new AgendaFixture(jdbc);
        writer = school.representative;
        school.attendee("Maj");
    }

    @Test
    void say_everything_that_was_written() {
        work.saveText(school.meeting, 5, "CONCLUSION", "Kraven uppfylls.", 0, writer);
        work.saveText(school.meeting, 9, "PROMPT:climate", "Varmare somrar.", 0, writer);
        work.sayNothingToReport(school.meeting, 4, "Inga klagomål.", writer);
        verdicts.give(school.meeting, Criterion.EFFECTIVE, Answer.PARTLY, "Målen nås delvis.", 0, writer);
        decisions.decide(
                school.meeting,
                5,
                new Decide(
                        "att utse en köldmedieansvarig.",
                        DecisionResult.ACTION,
                        new Decide.ToDo("", ActionKind.CORRECTIVE, school.head.person(), LocalDate.of(2026, 5, 15), 0)),
                writer);

        Minutes minutes = source.of(school.meeting);

        assertThat(minutes.number()).isEqualTo("1-2026");
        assertThat(minutes.points()).hasSize(15);
        assertThat(minutes.points().get(4).conclusion()).isEqualTo("Kraven uppfylls.");
        assertThat(minutes.points().get(3).nothingToReport()).isEqualTo("Inga klagomål.");
        assertThat(minutes.points().get(8).prompts())
                .anySatisfy(prompt -> assertThat(prompt.answer()).isEqualTo("Varmare somrar."));
        assertThat(minutes.verdicts()).singleElement().satisfies(verdict -> assertThat(verdict.answer())
                .isEqualTo("PARTLY"));
        assertThat(minutes.attendees()).hasSize(1);
        Minutes.Decision decision = minutes.points().get(4).decisions().get(0);
        assertThat(decision.text()).isEqualTo("utse en köldmedieansvarig.");
        assertThat(decision.decidedByLabel().sv()).isEqualTo("Skolchef");
        assertThat(decision.action().responsible()).isEqualTo("Hedda Agendasson");
        assertThat(decision.action().description()).isEqualTo("utse en köldmedieansvarig.");
    }

    @Test
    void are_the_same_text_and_hash_until_something_changes_and_can_be_read_back() {
        work.saveText(school.meeting, 5, "CONCLUSION", "Kraven uppfylls.", 0, writer);
        Minutes minutes = source.of(school.meeting);
        String canonical = source.canonical(minutes);

        assertThat(source.canonical(source.of(school.meeting))).isEqualTo(canonical);
        assertThat(source.read(canonical)).isEqualTo(minutes);
        assertThat(source.hash(canonical)).hasSize(64);

        work.saveText(school.meeting, 5, "CONCLUSION", "Kraven uppfylls inte.", 1, writer);
        assertThat(source.canonical(source.of(school.meeting))).isNotEqualTo(canonical);
    }

    @Test
    void write_names_in_alphabetical_order_and_days_as_iso_dates() {
        String canonical = source.canonical(source.of(school.meeting));

        assertThat(canonical).startsWith("{\"adjusters\":[").contains("\"date\":\"2026-03-03\"");
    }
}
