package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.genomgang.action.ActionSetting.DUE;
import static se.genomgang.action.ActionSetting.representative;
import static se.genomgang.action.ActionSetting.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

/** R §7: decided actions are reported to the head of the unit, and come back until they are closed. */
@DatabaseTest
@DisplayName("A report on an action")
class ReportsTests {

    @Autowired
    private Actions actions;

    @Autowired
    private Reports reports;

    @Autowired
    private Amendments amendments;

    @Autowired
    private ActionSheets sheets;

    @Autowired
    private ActionObligations obligations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private Rights responsible;
    private Rights representative;
    private Rights head;
    private Rights manager;

    @BeforeEach
    void unit_with_people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        responsible = rights(setting.person("Åsa", "Ansvarig"));
        representative = representative(setting.person("Rut", "Representant"), unit);
        head = heads(setting.person("Carl", "Chef"));
        manager = rights(setting.person("Mia", "Miljöchef"), new Grant(Capacity.MANAGER, setting.unit()));
    }

    private Rights heads(PersonId person) {
        setting.appoint(person, "head-of-school", unit);
        return rights(person, new Grant(Capacity.HEAD, unit));
    }

    private List<Obligation> toDo(Rights person) {
        return obligations.obligations(ObligationScope.ownedBy(person), DUE);
    }

    @Test
    void closes_the_action_only_when_the_head_accepts_it() {
        ActionId id = open(responsible);
        reports.report(id, "Alla möbler är bytta.", true, List.of(), responsible);
        assertThat(sheet(id).state()).isEqualTo(ActionState.OPEN);

        assertThat(reports.accept(id, 1, "", head)).isTrue();
        assertThat(sheet(id))
                .returns(ActionState.DONE, ActionSheet::state)
                .satisfies(closed -> assertThat(closed.closedOn()).isNotNull());
    }

    @Test
    void that_tells_of_work_under_way_is_accepted_and_the_action_stays_open() {
        ActionId id = open(responsible);
        reports.report(id, "Hälften är bytta.", false, List.of(), responsible);
        assertThat(reports.accept(id, 1, "Bra.", head)).isFalse();
        assertThat(sheet(id).state()).isEqualTo(ActionState.OPEN);
    }

    @Test
    void sent_back_with_a_comment_leaves_the_action_open_and_is_a_task_of_the_one_responsible() {
        ActionId id = open(responsible);
        reports.report(id, "Klart.", true, List.of(), responsible);
        reports.giveBack(id, 1, "Visa ett kvitto.", head);
        assertThat(sheet(id).state()).isEqualTo(ActionState.OPEN);
        assertThat(toDo(responsible))
                .singleElement()
                .satisfies(task -> assertThat(task.place().key()).isEqualTo("action.task.returned.detail"));

        reports.report(id, "Kvittot är bifogat.", true, List.of(), responsible);
        assertThat(toDo(responsible)).isEmpty();
        reports.accept(id, 2, "", head);
        assertThat(sheet(id).followUp().reports())
                .extracting(ReportView::number)
                .containsExactly(2, 1);
    }

    @Test
    void needs_a_comment_to_be_sent_back() {
        ActionId id = reported(responsible);
        assertThatThrownBy(() -> reports.giveBack(id, 1, "  ", head))
                .asInstanceOf(type(InvalidField.class))
                .returns("comment", InvalidField::field);
    }

    @Test
    void is_written_by_the_one_responsible_alone() {
        ActionId id = open(responsible);
        for (Rights other : List.of(representative, head, manager)) {
            assertThatThrownBy(() -> reports.report(id, "Klart", true, List.of(), other))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void is_judged_by_the_head_alone() {
        ActionId id = reported(responsible);
        for (Rights other : List.of(representative, manager)) {
            assertThatThrownBy(() -> reports.accept(id, 1, "", other))
                    .asInstanceOf(type(NotAllowed.class))
                    .returns("action.notAllowed.answer", NotAllowed::messageKey);
        }
        assertThatThrownBy(() -> reports.accept(id, 1, "", responsible))
                .asInstanceOf(type(NotAllowed.class))
                .returns("action.notAllowed.answerOwn", NotAllowed::messageKey);
    }

    @Test
    void of_the_head_s_own_is_judged_by_the_environmental_manager() {
        ActionId id = reported(head);
        assertThatThrownBy(() -> reports.accept(id, 1, "", head)).isInstanceOf(NotAllowed.class);
        assertThat(toDo(manager)).hasSize(1);
        assertThat(reports.accept(id, 1, "", manager)).isTrue();
    }

    @Test
    void is_a_task_of_the_head_while_it_waits() {
        ActionId id = reported(responsible);
        assertThat(toDo(head)).singleElement().satisfies(task -> {
            assertThat(task.href()).isEqualTo("/actions/" + id);
            assertThat(task.place().key()).isEqualTo("action.task.judge.detail");
        });
        reports.accept(id, 1, "", head);
        assertThat(toDo(head)).isEmpty();
    }

    @Test
    void is_answered_once() {
        ActionId id = open(responsible);
        reports.report(id, "På väg.", false, List.of(), responsible);
        reports.accept(id, 1, "", head);
        assertThatThrownBy(() -> reports.giveBack(id, 1, "Ändrade mig", head))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.answered", Refused::messageKey);
    }

    @Test
    void that_a_later_one_has_replaced_is_no_longer_answered() {
        ActionId id = open(responsible);
        reports.report(id, "Snart klar.", false, List.of(), responsible);
        reports.report(id, "Klar.", true, List.of(), responsible);
        assertThatThrownBy(() -> reports.accept(id, 1, "", head))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.superseded", Refused::messageKey);
        assertThat(reports.accept(id, 2, "", head)).isTrue();
    }

    @Test
    void may_be_a_proposal_to_close_by_the_representative_which_the_head_decides() {
        ActionId id = open(responsible);
        reports.proposeClosing(id, "Huset är sålt.", representative);
        assertThat(sheet(id).followUp().waiting()).returns(ReportAuthor.REPRESENTATIVE, ReportView::author);
        assertThatThrownBy(() -> reports.proposeClosing(id, "Igen", representative))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.reportWaits", Refused::messageKey);
        assertThat(reports.accept(id, 1, "", head)).isTrue();
    }

    @Test
    void that_is_asked_for_is_a_task_until_it_is_given() {
        ActionId id = open(responsible);
        reports.ask(id, "Hur går det?", representative);
        assertThat(toDo(responsible))
                .singleElement()
                .satisfies(task -> assertThat(task.place().key()).isEqualTo("action.task.asked.detail"));
        assertThatThrownBy(() -> reports.ask(id, "", responsible)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void is_refused_before_the_decision_stands_and_after_the_action_is_closed() {
        ActionId draft =
                actions.open(ActionSetting.open(unit, responsible.person(), DUE, false), representative.person());
        assertThatThrownBy(() -> reports.report(draft, "Klart", true, List.of(), responsible))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.notSettled", Refused::messageKey);
        ActionId closed = reported(responsible);
        reports.accept(closed, 1, "", head);
        assertThatThrownBy(() -> reports.report(closed, "Igen", true, List.of(), responsible))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.closed", Refused::messageKey);
    }

    @Test
    void on_a_secret_decision_is_given_and_judged_once_the_decision_stands() {
        var command = ActionSetting.open(unit, responsible.person(), DUE, false);
        ActionId id = actions.open(command, representative.person());
        actions.settle("decision", List.of(command.origin().id()));
        reports.report(id, "Klart.", true, List.of(), responsible);
        assertThat(reports.accept(id, 1, "", head)).isTrue();
        assertThatThrownBy(() -> sheets.get(id, rights(setting.person("Okänd", "Person"))))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void keeps_its_files() {
        ActionId id = open(responsible);
        var file = new Upload("kvitto.txt", "Kvitto".getBytes(), "text/plain");
        reports.report(id, "Klart.", true, List.of(file), responsible);
        assertThat(sheet(id).followUp().reports().get(0).files())
                .singleElement()
                .satisfies(kept -> assertThat(kept.fileName()).isEqualTo("kvitto.txt"));
    }

    @Test
    void given_later_does_not_change_how_the_action_stood_on_an_earlier_day() {
        ActionId id = open(responsible);
        LocalDate today = LocalDate.now(clock);
        PersonId successor = setting.person("Örjan", "Efterträdare");
        reports.report(id, "På väg.", false, List.of(), responsible);
        amendments.amend(id, new AmendAction(successor, DUE.plusDays(9), "Försenad leverans", 1), head);

        assertThat(actions.openActionsOf(unit, today.minusDays(1)))
                .singleElement()
                .returns(ReportStanding.NONE, ActionView::reported)
                .returns(responsible.person(), ActionView::responsible)
                .returns(DUE, ActionView::dueOn);
        assertThat(actions.openActionsOf(unit, today))
                .singleElement()
                .returns(ReportStanding.WAITING, ActionView::reported)
                .returns(successor, ActionView::responsible)
                .returns(DUE.plusDays(9), ActionView::dueOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action_report", "action_report_answer", "action_request", "action_amendment"})
    void is_never_changed_nor_taken_away(String table) {
        ActionId id = open(responsible);
        reports.ask(id, "Hur går det?", representative);
        amendments.amend(id, new AmendAction(responsible.person(), DUE.plusDays(9), "Försenad leverans", 0), head);
        reports.report(id, "Klart.", true, List.of(), responsible);
        reports.accept(id, 1, "", head);
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
    }

    private ActionId open(Rights by) {
        return actions.open(ActionSetting.open(unit, by.person(), DUE, true), representative.person());
    }

    private ActionId reported(Rights by) {
        ActionId id = open(by);
        reports.report(id, "Allt är gjort.", true, List.of(), by);
        return id;
    }

    private ActionSheet sheet(ActionId id) {
        return sheets.get(id, head);
    }
}
