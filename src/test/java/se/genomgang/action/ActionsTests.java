package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.genomgang.action.ActionSetting.DECIDED;
import static se.genomgang.action.ActionSetting.DUE;
import static se.genomgang.action.ActionSetting.representative;
import static se.genomgang.action.ActionSetting.rights;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("An action")
class ActionsTests {

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private ActionSetting setting;
    private UnitId unit;
    private PersonId responsible;
    private PersonId representative;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        responsible = setting.person("Åsa", "Ansvarig");
        representative = setting.person("Rut", "Representant");
    }

    @Test
    void is_numbered_within_its_unit_and_the_year_it_was_decided() {
        assertThat(number(open(false))).isEqualTo("2026-1");
        assertThat(number(open(false))).isEqualTo("2026-2");
        UnitId other = setting.unit();
        var inAnotherUnit = actions.open(ActionSetting.open(other, responsible, DUE, false), representative);
        assertThat(number(inAnotherUnit)).isEqualTo("2026-1");
    }

    @Test
    void says_that_it_was_opened() {
        var id = open(false);
        assertThat(events.stream(ActionOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.subject()).isEqualTo(new Subject("action", id.value()));
            assertThat(opened.unit()).contains(unit);
            assertThat(opened.details()).containsEntry("number", "2026-1").containsEntry("dueOn", "2026-03-31");
        });
    }

    @Test
    void needs_words_and_a_day_not_before_the_decision() {
        assertThatThrownBy(() -> actions.open(
                        new OpenAction(unit, "  ", ActionKind.IMPROVEMENT, responsible, DUE, DECIDED, origin(), false),
                        representative))
                .asInstanceOf(type(InvalidField.class))
                .returns("description", InvalidField::field);
        assertThatThrownBy(() -> actions.open(
                        ActionSetting.open(unit, responsible, DECIDED.minusDays(1), false), representative))
                .asInstanceOf(type(InvalidField.class))
                .returns("dueOn", InvalidField::field);
    }

    @Test
    void may_be_due_on_the_day_it_was_decided() {
        assertThat(actions.open(ActionSetting.open(unit, responsible, DECIDED, false), representative))
                .isNotNull();
    }

    @Test
    void is_changed_by_those_who_read_the_unit_s_drafts_until_it_is_published() {
        var id = open(false);
        var rights = representative(representative, unit);
        actions.change(id, change("Nya ord", DUE.plusDays(7), 0), rights);
        assertThat(only(id).description()).isEqualTo("Nya ord");
        assertThat(events.stream(ActionChanged.class)).singleElement().satisfies(changed -> assertThat(
                        changed.details())
                .containsEntry("dueBefore", "2026-03-31")
                .containsEntry("dueOn", "2026-04-07"));

        publish(id);
        assertThatThrownBy(() -> actions.change(id, change("Andra ord", DUE, 2), rights))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.changePublished", Refused::messageKey);
    }

    @Test
    void is_not_changed_by_the_one_responsible_and_does_not_exist_for_others() {
        var id = open(false);
        assertThatThrownBy(() -> actions.change(id, change("Nej", DUE, 0), rights(responsible)))
                .isInstanceOf(NotAllowed.class);
        var stranger = setting.person("Okänd", "Person");
        assertThatThrownBy(() -> actions.change(id, change("Nej", DUE, 0), rights(stranger)))
                .isInstanceOf(NotVisible.class);
        UnitId other = setting.unit();
        assertThatThrownBy(() -> actions.change(id, change("Nej", DUE, 0), representative(stranger, other)))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void is_not_saved_over_somebody_else_s_change() {
        var id = open(false);
        var rights = representative(representative, unit);
        actions.change(id, change("Den första", DUE, 0), rights);
        assertThatThrownBy(() -> actions.change(id, change("Den andra", DUE, 0), rights))
                .asInstanceOf(type(Stale.class))
                .returns("Den andra", Stale::mine)
                .returns("Den första", Stale::theirs)
                .returns("Rut Representant", Stale::theirsBy)
                .returns(1, Stale::version);
    }

    @Test
    void taken_back_before_it_is_published_leaves_a_trace_and_its_number_stays_used() {
        var id = open(false);
        actions.withdraw(id, representative);
        assertThat(events.stream(ActionWithdrawn.class)).hasSize(1);
        assertThat(actions.openActionsOf(unit, LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(jdbc.sql("select outcome from action_closure where action_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(number(open(false))).isEqualTo("2026-2");
    }

    @Test
    void is_not_taken_back_twice_nor_once_it_is_published() {
        var withdrawn = open(false);
        actions.withdraw(withdrawn, representative);
        var published = open(true);
        assertThatThrownBy(() -> actions.withdraw(published, representative))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.withdrawPublished", Refused::messageKey);
    }

    @Test
    void taking_back_a_decision_takes_back_its_unpublished_actions_only() {
        var published = ActionSetting.open(unit, responsible, DUE, true);
        actions.open(published, representative);
        actions.withdraw("decision", List.of(published.origin().id()), representative);
        assertThat(actions.from("decision", List.of(published.origin().id()))).hasSize(1);
    }

    @Test
    void publishing_is_told_once_with_the_numbers_and_is_harmless_to_repeat() {
        var command = ActionSetting.open(unit, responsible, DUE, false);
        actions.open(command, representative);
        var ids = List.of(command.origin().id());
        var protocol = new Subject("protocol", 7);
        actions.publish("decision", ids, protocol, representative);
        actions.publish("decision", ids, protocol, representative);
        assertThat(events.stream(ActionsPublished.class)).singleElement().satisfies(told -> {
            assertThat(told.subject()).isEqualTo(protocol);
            assertThat(told.numbers()).containsExactly("2026-1");
        });
        assertThat(actions.from("decision", ids)).allMatch(ActionView::published);
    }

    @Test
    void stands_under_point_2_of_every_day_after_the_decision_until_it_is_closed() {
        open(false);
        assertThat(actions.openActionsOf(unit, DECIDED)).isEmpty();
        assertThat(actions.openActionsOf(unit, DECIDED.plusDays(1)))
                .singleElement()
                .returns("Åsa Ansvarig", ActionView::responsibleName)
                .returns(ActionState.OPEN, ActionView::state);
    }

    @Test
    void is_late_from_the_day_after() {
        var view = only(open(false));
        assertThat(view.lateOn(DUE)).isFalse();
        assertThat(view.lateOn(DUE.plusDays(1))).isTrue();
    }

    private ActionId open(boolean published) {
        return actions.open(ActionSetting.open(unit, responsible, DUE, published), representative);
    }

    private void publish(ActionId id) {
        actions.publish("decision", List.of(only(id).origin().id()), new Subject("protocol", 1), representative);
    }

    private static ActionOrigin origin() {
        return ActionSetting.origin(1);
    }

    private ChangeAction change(String words, LocalDate dueOn, int version) {
        return new ChangeAction(words, ActionKind.IMPROVEMENT, responsible, dueOn, version);
    }

    private ActionView only(ActionId id) {
        return actions.openActionsOf(unit, DECIDED.plusDays(1)).stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String number(ActionId id) {
        return jdbc.sql("select year || '-' || number from action where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
