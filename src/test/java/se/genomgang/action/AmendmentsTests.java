package se.genomgang.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.genomgang.action.ActionSetting.DECIDED;
import static se.genomgang.action.ActionSetting.DUE;
import static se.genomgang.action.ActionSetting.representative;
import static se.genomgang.action.ActionSetting.rights;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("A settled action")
class AmendmentsTests {

    @Autowired
    private Actions actions;

    @Autowired
    private Amendments amendments;

    @Autowired
    private ActionSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private PersonId responsible;
    private PersonId successor;
    private Rights representative;
    private Rights head;
    private ActionId id;

    @BeforeEach
    void action() {
        var setting = new ActionSetting(jdbc);
        UnitId unit = setting.unit();
        responsible = setting.person("Åsa", "Ansvarig");
        successor = setting.person("Örjan", "Efterträdare");
        representative = representative(setting.person("Rut", "Representant"), unit);
        head = rights(setting.person("Carl", "Chef"), new Grant(Capacity.HEAD, unit));
        id = actions.open(ActionSetting.open(unit, responsible, DUE, true), representative.person());
    }

    @Test
    void is_handed_over_and_postponed_with_a_reason_that_its_history_shows() {
        amendments.amend(id, new AmendAction(successor, DUE.plusMonths(1), "Åsa är föräldraledig.", 0), representative);
        ActionSheet sheet = sheets.get(id, head);
        assertThat(sheet.responsible()).isEqualTo(successor);
        assertThat(sheet.dueOn()).isEqualTo(DUE.plusMonths(1));
        assertThat(sheet.history())
                .extracting(entry -> entry.text().sv())
                .contains("Ansvaret gick från Åsa Ansvarig till Örjan Efterträdare")
                .anyMatch(text -> text.contains("2026-04-30"));
        assertThat(sheet.history()).anyMatch(entry -> entry.words().equals("Åsa är föräldraledig."));
    }

    @Test
    void is_not_amended_without_a_reason_nor_to_a_day_before_the_decision_nor_to_what_it_was() {
        assertField("reason", new AmendAction(successor, DUE, " ", 0));
        assertField("dueOn", new AmendAction(successor, DECIDED.minusDays(1), "Skäl", 0));
        assertField("dueOn", new AmendAction(responsible, DUE, "Skäl", 0));
        assertThat(sheets.get(id, head).responsible()).isEqualTo(responsible);
    }

    private void assertField(String field, AmendAction command) {
        assertThatThrownBy(() -> amendments.amend(id, command, representative))
                .asInstanceOf(type(InvalidField.class))
                .returns(field, InvalidField::field);
    }

    @Test
    void is_not_amended_over_somebody_else_s_change_nor_by_the_one_responsible() {
        amendments.amend(id, new AmendAction(successor, DUE, "Ny ansvarig", 0), representative);
        assertThatThrownBy(() -> amendments.amend(id, new AmendAction(responsible, DUE, "Nej", 0), head))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> amendments.amend(id, new AmendAction(responsible, DUE, "Nej", 1), rights(successor)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void is_cancelled_by_the_head_with_a_reason_and_never_by_others() {
        assertThatThrownBy(() -> amendments.cancel(id, "Skäl", representative)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> amendments.cancel(id, "", head))
                .asInstanceOf(type(InvalidField.class))
                .returns("cancellation", InvalidField::field);
        amendments.cancel(id, "Huset är sålt.", head);
        assertThat(sheets.get(id, head))
                .returns(ActionState.CANCELLED, ActionSheet::state)
                .returns("Huset är sålt.", ActionSheet::closedBecause);
        assertThatThrownBy(() -> amendments.cancel(id, "Igen", head))
                .asInstanceOf(type(Refused.class))
                .returns("action.refused.closed", Refused::messageKey);
    }
}
