package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("A meeting's life")
class MeetingLifeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private Meetings meetings;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private GivenMeetings given;
    private School school;
    private Rights representative;

    @BeforeEach
    void aSchool(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        representative = school.representative();
    }

    @Test
    @DisplayName("planned, summoned, material sent, held: every step is written down with who and when")
    void forward() {
        MeetingId id = given.review(school, DAY);
        meetings.summon(id, "Välkommen", representative);
        meetings.sendMaterial(id, representative);
        clock.set(DAY);
        meetings.hold(id, representative);

        MeetingView view = view(id);
        assertThat(view.stage()).isEqualTo(Stage.HELD);
        assertThat(view.summonedOn()).isEqualTo("2026-03-02");
        assertThat(view.materialSentOn()).isEqualTo("2026-03-02");
        assertThat(view.heldOn()).isEqualTo(DAY);
        assertThat(meetings.steps(id))
                .extracting(StepView::step)
                .containsExactly(Step.PLANNED, Step.SUMMONED, Step.MATERIAL_SENT, Step.HELD);
        assertThat(meetings.steps(id)).extracting(StepView::byName).containsOnly("Rut Mötesson");
        assertThat(events.stream(MeetingHeld.class)).singleElement().matches(MeetingHeld::summoned);
    }

    @Test
    @DisplayName("a meeting is not held before its day has come")
    void not_before_its_day() {
        MeetingId id = given.summoned(school, DAY);
        clock.set(DAY.minusDays(1));

        refused("meeting.refused.notYetHeld", () -> meetings.hold(id, representative));
    }

    @Test
    @DisplayName(
            "a meeting held without a summons is recorded as it was: a deviation from the routine (R §5), not a hindrance")
    void held_without_summons() {
        MeetingId id = given.review(school, DAY);
        clock.set(DAY);

        meetings.hold(id, representative);

        assertThat(view(id).summonedOn()).isNull();
        assertThat(events.stream(MeetingHeld.class)).singleElement().matches(held -> !held.summoned());
        assertThat(meetings.steps(id)).last().extracting(StepView::reason).isEqualTo("no-summons");
    }

    @Test
    @DisplayName("the material is not sent before the summons, and once")
    void material_after_summons() {
        MeetingId id = given.review(school, DAY);
        refused("meeting.refused.materialBeforeSummons", () -> meetings.sendMaterial(id, representative));

        meetings.summon(id, "", representative);
        meetings.sendMaterial(id, representative);

        refused("meeting.refused.materialAlreadySent", () -> meetings.sendMaterial(id, representative));
    }

    @Test
    @DisplayName("a summons sent again reaches only those added since, and its first day stands")
    void summoned_again() {
        MeetingId id = given.summoned(school, DAY);
        refused("meeting.refused.nobodyToSummon", () -> meetings.summon(id, "", representative));

        clock.set(LocalDate.of(2026, 3, 20));
        participants.addGuest(id, "Gustav Gäst", "", representative);
        meetings.summon(id, "", representative);

        assertThat(view(id).summonedOn()).isEqualTo("2026-03-02");
        assertThat(events.stream(Summoned.class).map(Summoned::recipients)).containsExactly(4, 1);
    }

    @Test
    @DisplayName(
            "a planned meeting moves freely, a summoned one with a reason; each move counts in the calendar's sequence")
    void rescheduled() {
        MeetingId id = given.review(school, DAY);
        meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(1)), "", 0, representative);
        meetings.summon(id, "", representative);

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(2)), " ", 1, representative))
                .matches(invalid -> invalid.field().equals("reason"));
        meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(2)), "Skolchefen är sjuk", 1, representative);

        assertThat(view(id).date()).isEqualTo(DAY.plusDays(2));
        assertThat(view(id).icsSequence()).isEqualTo(2);
        assertThat(meetings.steps(id)).last().extracting(StepView::reason).isEqualTo("Skolchefen är sjuk");
    }

    @Test
    @DisplayName(
            "a meeting is not moved to a day that has been, but its time and place may change on a day that has come")
    void not_moved_to_the_past() {
        MeetingId id = given.review(school, DAY);
        clock.set(DAY.plusDays(3));

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(2)), "", 0, representative))
                .matches(invalid -> invalid.field().equals("date"));
        meetings.reschedule(id, GivenMeetings.at(DAY), "", 0, representative);

        assertThat(view(id).date()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("moved to another year it gets that year's next number")
    void rescheduled_to_another_year() {
        given.review(school, LocalDate.of(2027, 2, 9));
        MeetingId id = given.review(school, LocalDate.of(2026, 12, 8));

        meetings.reschedule(id, GivenMeetings.at(LocalDate.of(2027, 1, 12)), "", 0, representative);

        assertThat(view(id).number()).isEqualTo("2-2027");
    }

    @Test
    @DisplayName("of two who move a meeting the second is told, with both days")
    void rescheduled_by_two() {
        MeetingId id = given.review(school, DAY);
        meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(1)), "", 0, representative);

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(3)), "", 0, representative))
                .matches(stale -> stale.theirs().startsWith("2026-03-25 09:00-11:00"))
                .matches(stale -> stale.mine().startsWith("2026-03-27"))
                .matches(stale -> stale.theirsBy().equals("Rut Mötesson"));
    }

    @Test
    @DisplayName("a meeting is cancelled with a reason, stays readable, and then takes no step")
    void cancelled() {
        MeetingId id = given.summoned(school, DAY);
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> meetings.cancel(id, " ", representative));

        meetings.cancel(id, "Skolan läggs samman", representative);

        assertThat(view(id).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(view(id).cancelReason()).isEqualTo("Skolan läggs samman");
        assertThat(meetings.get(id, school.administrativeManager()).stage()).isEqualTo(Stage.CANCELLED);
        for (ThrowingCallable step : steps(id)) {
            refused("meeting.refused.cancelled", step);
        }
    }

    @Test
    @DisplayName("what has been held is neither summoned, moved, cancelled nor held again")
    void held_is_held() {
        MeetingId id = given.summoned(school, DAY);
        clock.set(DAY);
        meetings.hold(id, representative);

        for (ThrowingCallable step : steps(id)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(step);
        }
    }

    @Test
    @DisplayName(
            "the protocol moves a held meeting forward, back to a draft, and open again for a correction; no other way")
    void protocol_steps() {
        var allowed = List.of(
                "HELD>ADJUSTMENT",
                "HELD>ADJUSTED",
                "ADJUSTMENT>HELD",
                "ADJUSTMENT>ADJUSTED",
                "ADJUSTED>SUBMITTED",
                "ADJUSTED>RECEIVED",
                "ADJUSTED>HELD",
                "SUBMITTED>RECEIVED",
                "SUBMITTED>HELD",
                "RECEIVED>HELD");

        assertThat(Arrays.stream(Stage.values()).flatMap(from -> Arrays.stream(Stage.values())
                        .filter(to -> ProtocolSteps.allowed(from, to))
                        .map(to -> from + ">" + to)))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    @DisplayName("the day of the first submission stands through a correction")
    void first_submission_stands() {
        MeetingId id = given.summoned(school, DAY);
        clock.set(DAY);
        meetings.hold(id, representative);
        for (Stage to : List.of(Stage.ADJUSTED, Stage.SUBMITTED, Stage.HELD, Stage.ADJUSTED, Stage.SUBMITTED)) {
            clock.set(LocalDate.now(clock).plusDays(1));
            meetings.advance(id, to, representative.person(), LocalDate.now(clock));
        }

        assertThat(view(id).submittedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(view(id).access().readsMinutes()).isTrue();
        assertThat(meetings.steps(id)).extracting(StepView::step).contains(Step.CORRECTION_OPENED);
        assertThat(meetings.get(id, given.somebody()).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    @DisplayName("a frozen meeting changes neither secretary nor participants (promise 7)")
    void frozen() {
        MeetingId id = given.summoned(school, DAY);
        clock.set(DAY);
        meetings.hold(id, representative);
        meetings.freeze(id);

        refused(
                "meeting.refused.frozen",
                () -> participants.chooseSecretary(id, school.head().person(), representative));
        refused("meeting.refused.frozen", () -> participants.addGuest(id, "Gustav", "", representative));
    }

    @Test
    @DisplayName("who sees a meeting but may not, is told who may; for others it does not exist")
    void only_organisers() {
        MeetingId id = given.review(school, DAY);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> meetings.summon(id, "", school.head()));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> meetings.summon(id, "", school.administrativeManager()));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> meetings.summon(id, "", given.school().representative()));
    }

    @Test
    @DisplayName("when and where is checked at its field")
    void occasion() {
        invalid("endsAt", () -> new Occasion(DAY, LocalTime.NOON, LocalTime.NOON, "", ""));
        invalid("date", () -> new Occasion(DAY.withYear(9999), LocalTime.NOON, null, "", ""));
        invalid("link", () -> new Occasion(DAY, LocalTime.NOON, null, "", "javascript:alert(1)"));
        invalid("place", () -> new Occasion(DAY, LocalTime.NOON, null, "x".repeat(201), ""));
        assertThat(new Occasion(DAY, LocalTime.NOON, null, "Sal\r\n2\u0000", "https://example.org/m").place())
                .isEqualTo("Sal 2");
    }

    @Autowired
    private Participants participants;

    private List<ThrowingCallable> steps(MeetingId id) {
        return List.of(
                () -> meetings.summon(id, "", representative),
                () -> meetings.sendMaterial(id, representative),
                () -> meetings.reschedule(id, GivenMeetings.at(DAY.plusDays(1)), "x", 0, representative),
                () -> meetings.hold(id, representative),
                () -> meetings.cancel(id, "x", representative));
    }

    private MeetingView view(MeetingId id) {
        return meetings.get(id, representative);
    }

    private static void refused(String messageKey, ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step)
                .matches(refused -> refused.messageKey().equals(messageKey), messageKey);
    }

    private static void invalid(String field, ThrowingCallable step) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(step)
                .matches(invalid -> invalid.field().equals(field), field);
    }
}
