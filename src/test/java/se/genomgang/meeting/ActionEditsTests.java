package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.action.Actions;
import se.genomgang.action.ChangeAction;
import se.genomgang.kernel.Refused;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("An action changed on its own page")
class ActionEditsTests {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @Autowired
    private Decisions decisions;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private AgendaFixture school;
    private ActionId action;

    @BeforeEach
    void a_decision_with_an_action() {
        school = new AgendaFixture(jdbc);
        var toDo = new Decide.ToDo("", ActionKind.IMPROVEMENT, school.person("Åsa"), DUE, 0);
        long decision = decisions.decide(
                school.meeting, 5, new Decide("följa upp kraven", DecisionResult.ACTION, toDo), school.representative);
        action = actions.from("decision", List.of(decision)).get(0).id();
        events.clear();
    }

    @Test
    void changes_the_minutes_of_a_meeting_that_has_been_held_so_that_approvals_no_longer_hold() {
        school.stage(Stage.ADJUSTMENT);
        change();
        assertThat(events.stream(TextChanged.class))
                .containsExactly(new TextChanged(school.meeting, school.representative.person()));
    }

    @Test
    void is_nothing_to_approve_before_the_meeting() {
        change();
        assertThat(events.stream(TextChanged.class)).isEmpty();
    }

    @Test
    void is_refused_while_the_minutes_are_locked() {
        school.stage(Stage.ADJUSTED);
        school.freeze();
        assertThatThrownBy(this::change)
                .asInstanceOf(type(Refused.class))
                .returns("meeting.refused.frozen", Refused::messageKey);
    }

    private void change() {
        actions.change(
                action,
                new ChangeAction("Följ upp kraven varje kvartal", ActionKind.IMPROVEMENT, school.head.person(), DUE, 0),
                school.representative);
    }
}
