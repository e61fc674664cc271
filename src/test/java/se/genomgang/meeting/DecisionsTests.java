package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionState;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.testing.DatabaseTest;

/** Decisions and their actions (R §5), the unit's own points, and the verdict. */
@DatabaseTest
class DecisionsTests {

    @Autowired
    Decisions decisions;

    @Autowired
    AgendaOrder order;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Actions actions;

    @Autowired
    MinutesSource minutes;

    @Autowired
    JdbcClient jdbc;

    AgendaFixture school;
    Rights writer;

    @BeforeEach
    void meeting() {
        school = new AgendaFixture(jdbc);
        writer = school.representative;
    }

    @Test
    void the_title_decides_and_att_is_not_kept_twice() {
        assertThat(DecisionWording.withoutLead("att att utse en ansvarig")).isEqualTo("utse en ansvarig");
        assertThat(DecisionWording.withoutLead("Skolchefen beslutar att utse en ansvarig"))
                .isEqualTo("utse en ansvarig");
        assertThat(DecisionWording.withoutLead("attestera fakturor")).isEqualTo("attestera fakturor");
        assertThat(DecisionWording.decider("Skolchef")).isEqualTo("Skolchefen");
        assertThat(DecisionWording.decider("Universitetsdirektör")).isEqualTo("Universitetsdirektören");
        assertThat(DecisionWording.decider("Rektor")).isEqualTo("Rektor");
    }

    @Test
    void a_wording_that_does_not_go_on_with_a_verb_or_says_att_again_is_doubted_and_kept() {
        assertThat(DecisionWording.doubts("köpa in kärl, så att KTH sorterar mer"))
                .isEmpty();
        assertThat(DecisionWording.doubts("Vi köper in kärl")).containsExactly("meeting.decide.warn.verb");
        assertThat(DecisionWording.doubts("man köper in kärl")).containsExactly("meeting.decide.warn.verb");
        assertThat(DecisionWording.doubts("vidta åtgärder")).isEmpty();
        assertThat(DecisionWording.doubts("skolan beslutar att köpa kärl")).containsExactly("meeting.decide.warn.att");
        assertThat(DecisionWording.doubts("se till att att kärl köps")).containsExactly("meeting.decide.warn.att");
    }

    @Test
    void a_decision_that_leads_to_nothing_says_so_to_its_writer() {
        assertThat(row("OTHER", null).doubts()).containsExactly("meeting.decide.warn.nothing");
        assertThat(row("EMS_CHANGE", null).doubts()).isEmpty();
    }

    private static PointRow.DecisionRow row(String result, PointRow.ActionRow action) {
        return new PointRow.DecisionRow(
                1, 1, "godkänna planen", "head-of-school", new Label("Skolchef", "Head"), result, 0, action, null);
    }

    @Test
    void an_action_is_opened_with_its_decision_and_is_the_units_own_until_adjustment() {
        long decision = decisions.decide(school.meeting, 5, todo("att utse en ansvarig", 0), writer);

        ActionView action = actionOf(decision);
        assertThat(action.description()).isEqualTo("utse en ansvarig");
        assertThat(action.published()).isFalse();
        assertThat(action.origin().path()).isEqualTo("/meetings/" + school.meeting + "#punkt-5");
        assertThat(action.origin().label()).isEqualTo("Ledningens genomgång 1-2026, § 5");
    }

    @Test
    void a_changed_decision_takes_its_action_along_and_an_old_version_is_stale() {
        long decision = decisions.decide(school.meeting, 5, todo("utse en ansvarig", 0), writer);
        decisions.change(school.meeting, 5, decision, 0, todo("utse två ansvariga", 0), writer);

        assertThat(actionOf(decision).description()).isEqualTo("utse två ansvariga");
        assertThatThrownBy(
                        () -> decisions.change(school.meeting, 5, decision, 0, todo("utse tre ansvariga", 0), writer))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("utse tre ansvariga");
                    assertThat(stale.theirs()).isEqualTo("utse två ansvariga");
                    assertThat(stale.theirsBy()).isEqualTo("Rune Agendasson");
                });
    }

    @Test
    void a_removed_decision_takes_back_its_action_and_the_next_moves_up() {
        long first = decisions.decide(school.meeting, 5, todo("utse en ansvarig", 0), writer);
        decisions.decide(school.meeting, 5, new Decide("godkänna planen", DecisionResult.OTHER, null), writer);
        decisions.remove(school.meeting, 5, first, writer);

        assertThat(actions.from("decision", List.of(first))).isEmpty();
        assertThat(minutes.of(school.meeting).points().get(4).decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.number()).isEqualTo(1);
                    assertThat(decision.text()).isEqualTo("godkänna planen");
                });
    }

    @Test
    void an_action_that_a_protocol_has_made_known_is_not_taken_back() {
        long decision = decisions.decide(school.meeting, 5, todo("utse en ansvarig", 0), writer);
        actions.publish("decision", List.of(decision), school.meeting.subject(), writer.person());

        assertThatThrownBy(() -> decisions.remove(school.meeting, 5, decision, writer))
                .isInstanceOf(Refused.class)
                .hasMessage("meeting.refused.actionPublished");
        assertThat(actionOf(decision).state()).isEqualTo(ActionState.OPEN);
    }

    @Test
    void an_action_is_not_due_before_the_meeting_and_needs_somebody_who_exists() {
        assertThatThrownBy(() -> decisions.decide(
                        school.meeting, 5, todo("x", school.head.person(), AgendaFixture.DATE.minusDays(1)), writer))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> decisions.decide(
                        school.meeting, 5, todo("x", new PersonId(Long.MAX_VALUE), AgendaFixture.DATE), writer))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void decisions_are_written_by_writers_under_their_own_point_until_the_protocol_is_locked() {
        long decision = decisions.decide(school.meeting, 5, todo("utse en ansvarig", 0), writer);
        assertThatThrownBy(() -> decisions.remove(school.meeting, 6, decision, writer))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> decisions.remove(school.meeting, 5, decision, school.head))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decisions.remove(school.meeting, 5, decision, school.stranger()))
                .isInstanceOf(NotVisible.class);
        school.freeze();
        assertThatThrownBy(() -> decisions.remove(school.meeting, 5, decision, writer))
                .isInstanceOf(Refused.class)
                .hasMessage("meeting.refused.frozen");
    }

    @Test
    void the_routines_points_keep_their_places_and_own_points_come_after_them() {
        assertThat(order.add(school.meeting, "Resepolicy", writer)).isEqualTo(16);
        assertThat(order.add(school.meeting, "Utbildning", writer)).isEqualTo(17);
        order.move(school.meeting, 17, true, writer);

        assertThat(titles().subList(15, 17)).containsExactly("Utbildning", "Resepolicy");
        assertThatThrownBy(() -> order.move(school.meeting, 16, true, writer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> order.move(school.meeting, 3, false, writer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> order.remove(school.meeting, 3, writer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> order.reword(school.meeting, 3, "Annat", writer))
                .isInstanceOf(Refused.class);

        order.remove(school.meeting, 16, writer);
        assertThat(titles()).hasSize(16).endsWith("Resepolicy");
    }

    @Test
    void the_verdict_needs_grounds_and_the_second_of_two_gets_both_texts() {
        assertThatThrownBy(() -> verdicts.give(school.meeting, Criterion.SUITABLE, Answer.YES, " ", 0, writer))
                .isInstanceOf(InvalidField.class);
        assertThat(verdicts.give(school.meeting, Criterion.SUITABLE, Answer.YES, "Ja, därför", 0, writer))
                .isEqualTo(1);
        assertThatThrownBy(() -> verdicts.give(school.meeting, Criterion.SUITABLE, Answer.NO, "Nej, därför", 0, writer))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.theirs()).isEqualTo("Ja, därför"));
    }

    private List<String> titles() {
        return minutes.of(school.meeting).points().stream()
                .map(point -> point.title().sv())
                .toList();
    }

    private ActionView actionOf(long decision) {
        return actions.from("decision", List.of(decision)).get(0);
    }

    private Decide todo(String text, int actionVersion) {
        return new Decide(
                text,
                DecisionResult.ACTION,
                new Decide.ToDo(
                        "", ActionKind.CORRECTIVE, school.head.person(), LocalDate.of(2026, 5, 15), actionVersion));
    }

    private static Decide todo(String text, PersonId responsible, LocalDate due) {
        return new Decide(text, DecisionResult.ACTION, new Decide.ToDo("", ActionKind.CORRECTIVE, responsible, due, 0));
    }
}
