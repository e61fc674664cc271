package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.action.ActionHistoryEntry;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.ActionState;
import se.genomgang.action.Actions;
import se.genomgang.action.Reports;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** R §7: an action is followed up until it is closed; not doing it after all takes a decision, which stands when its protocol is adjusted. */
@ApplicationTest
@DisplayName("A decision at a meeting that an action is cancelled")
class CancellingDecisionsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 6);
    private static final int POINT = 2;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Actions actions;

    @Autowired
    private ActionSheets sheets;

    @Autowired
    private Reports reports;

    @Autowired
    private MinutesSource minutes;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock clock;

    private MeetingDesk desk;
    private School school;
    private ActionId action;
    private MeetingId meeting;

    /** An action decided at an adjusted review, and a second meeting. */
    @BeforeEach
    void decided_at_a_review() {
        desk = new MeetingDesk(beans);
        GivenMeetings given = new GivenMeetings(beans);
        school = given.school();
        action = decidedAtAReview(school);
        meeting = desk.plan(school, "follow-up", SECOND);
        clock.set(SECOND);
        desk.hold(meeting, school);
    }

    @Test
    @DisplayName(
            "changes nothing until the protocol is adjusted, and then closes the action and says by which decision")
    void takes_effect_when_it_stands() {
        desk.decide(meeting, POINT, cancelling(action), school);
        assertThat(sheet().state()).isEqualTo(ActionState.OPEN);
        desk.send(meeting, school);
        desk.approve(meeting, school.administrativeManager());
        assertThat(sheet().state()).isEqualTo(ActionState.OPEN);
        desk.approve(meeting, school.head());

        ActionSheet closed = sheet();
        assertThat(closed.state()).isEqualTo(ActionState.CANCELLED);
        assertThat(closed.closedBy().label())
                .startsWith("Ledningens uppföljning")
                .endsWith("§ 2");
        assertThat(closed.closedBy().path()).isEqualTo("/meetings/" + meeting + "#punkt-2");
        assertThat(closed.closedBecause()).isEqualTo("avbryta åtgärden");
        assertThat(closed.history())
                .filteredOn(entry -> closed.closedBy().path().equals(entry.path()))
                .extracting(entry -> entry.text().sv())
                .singleElement()
                .asString()
                .startsWith("Avbruten genom beslut på Ledningens uppföljning");
        assertThat(told()).contains("ActionCancelledByDecision");
    }

    @Test
    @DisplayName("is undone by removing it before the protocol is adjusted")
    void removed_in_time() {
        long decision = desk.decide(meeting, POINT, cancelling(action), school);
        desk.remove(meeting, POINT, decision, school);
        adjust(meeting);
        assertThat(sheet().state()).isEqualTo(ActionState.OPEN);
    }

    @Test
    @DisplayName("is not doubled by a correction, and what has happened cannot be taken back in one")
    void corrected() {
        long decision = desk.decide(meeting, POINT, cancelling(action), school);
        adjust(meeting);
        desk.correct(meeting, school);

        assertThatThrownBy(() -> desk.remove(meeting, POINT, decision, school))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.messageKey()).isEqualTo("meeting.refused.hasCancelled"));
        assertThatThrownBy(() -> desk.reword(meeting, POINT, decision, plain(), school))
                .isInstanceOf(Refused.class);
        adjust(meeting);
        assertThat(told()).containsOnlyOnce("ActionCancelledByDecision").doesNotContain("CancellationWithoutEffect");
    }

    @Test
    @DisplayName("on the day it is adjusted leaves the action among those open at that meeting, in a correction too")
    void open_at_the_meeting_that_cancelled_it() {
        desk.decide(meeting, POINT, cancelling(action), school);
        adjust(meeting);
        clock.set(SECOND.plusDays(3));
        desk.correct(meeting, school);
        adjust(meeting);

        for (int version : List.of(1, 2)) {
            assertThat(desk.listed(meeting, version, school))
                    .extracting(Minutes.OpenAction::id)
                    .containsExactly(action.value());
        }
        assertThat(beans.getBean(CarryOver.class)
                        .of(FIRST, SECOND, school.representative())
                        .meetings())
                .allMatch(CarryOver.Meeting::whole);
    }

    @Test
    @DisplayName("has no effect on what has been done meanwhile, and says so")
    void done_meanwhile() {
        desk.decide(meeting, POINT, cancelling(action), school);
        reports.report(action, "Det är gjort.", true, List.of(), school.environmentalRepresentative());
        reports.accept(action, 1, "", school.head());
        adjust(meeting);

        assertThat(sheet().state()).isEqualTo(ActionState.DONE);
        assertThat(sheet().closedBy()).isNull();
        assertThat(told()).contains("CancellationWithoutEffect");
        assertThat(sheet().history())
                .extracting((ActionHistoryEntry entry) -> entry.text().sv())
                .anyMatch(text -> text.endsWith("utan verkan: åtgärden var redan avslutad"));
    }

    @Test
    @DisplayName("is about an open action of the own unit whose decision stands, and no other")
    void what_can_be_cancelled() {
        clock.set(FIRST.minusDays(1));
        ActionId elsewhere = decidedAtAReview(new GivenMeetings(beans).school());
        clock.set(SECOND);
        long draft = desk.decide(meeting, POINT, opening(), school);
        ActionId unsettled = actions.from("decision", List.of(draft)).get(0).id();
        for (ActionId other : List.of(elsewhere, unsettled, new ActionId(0))) {
            assertThatThrownBy(() -> desk.decide(meeting, POINT, cancelling(other), school))
                    .isInstanceOfSatisfying(
                            InvalidField.class, no -> assertThat(no.field()).isEqualTo("cancels"));
        }
    }

    @Test
    @DisplayName("is frozen in the minutes; those that cancel nothing say what they said before there was such a thing")
    void frozen() {
        assertThat(minutes.canonical(minutes.of(meeting))).doesNotContain("cancels");
        desk.decide(meeting, POINT, cancelling(action), school);
        adjust(meeting);
        assertThat(cancelled(school.representative()))
                .singleElement()
                .returns(action.value(), Minutes.CancelledAction::id)
                .returns("Byt möblerna", Minutes.CancelledAction::description);
    }

    @Test
    @DisplayName("under a point marked secret does not say on the action's page what was decided")
    void in_secret() {
        desk.keepSecret(meeting, POINT, true, school);
        desk.decide(meeting, POINT, cancelling(action), school);
        adjust(meeting);
        assertThat(sheet().state()).isEqualTo(ActionState.CANCELLED);
        assertThat(sheet().closedBecause()).isEmpty();
    }

    @Test
    @DisplayName("does not tell others of a secret action that it cancels")
    void about_a_secret_action() {
        desk.keepSecret(meeting, POINT, true, school);
        ActionId secret = actions.from("decision", List.of(desk.decide(meeting, POINT, opening(), school)))
                .get(0)
                .id();
        adjust(meeting);
        MeetingId third = desk.plan(school, "follow-up", SECOND.plusDays(20));
        clock.set(SECOND.plusDays(20));
        desk.hold(third, school);
        desk.decide(third, POINT, cancelling(secret), school);
        meeting = third;
        adjust(third);

        assertThat(cancelled(school.representative())).hasSize(1);
        assertThat(cancelled(new GivenMeetings(beans).somebody())).isEmpty();
    }

    private ActionId decidedAtAReview(School at) {
        clock.set(FIRST);
        MeetingId review = desk.plan(at, "review", FIRST);
        desk.hold(review, at);
        long decision = desk.decide(review, 5, opening(at), at);
        desk.send(review, at);
        desk.approve(review, at.administrativeManager());
        desk.approve(review, at.head());
        return actions.from("decision", List.of(decision)).get(0).id();
    }

    private void adjust(MeetingId which) {
        desk.send(which, school);
        desk.approve(which, school.administrativeManager());
        desk.approve(which, school.head());
    }

    private List<Minutes.CancelledAction> cancelled(Rights reader) {
        Protocols protocols = beans.getBean(Protocols.class);
        return protocols.show(protocols.of(meeting), reader).minutes().points().stream()
                .flatMap(point -> point.decisions().stream())
                .map(Minutes.Decision::cancels)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<String> told() {
        return journal.entriesFor(new Subject("action", action.value()), Journal.END, 100).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private ActionSheet sheet() {
        return sheets.get(action, school.representative());
    }

    private Decide opening() {
        return opening(school);
    }

    private static Decide opening(School at) {
        return new Decide(
                "byta möblerna",
                DecisionResult.ACTION,
                new Decide.ToDo(
                        "Byt möblerna",
                        ActionKind.IMPROVEMENT,
                        at.environmentalRepresentative().person(),
                        LocalDate.of(2026, 12, 1),
                        0));
    }

    private static Decide cancelling(ActionId which) {
        return new Decide("avbryta åtgärden", DecisionResult.OTHER, null, which);
    }

    private static Decide plain() {
        return new Decide("avbryta åtgärden", DecisionResult.OTHER, null);
    }
}
