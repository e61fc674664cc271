package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

/** R §7: what is decided at a meeting comes back at later ones; what no meeting has decided does not. */
@DatabaseTest
@DisplayName("An action that is written as decided before its meeting is held")
class DecidedAheadTests {

    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 16);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Actions actions;

    @Autowired
    private ActionSheets sheets;

    @Autowired
    private TestClock clock;

    private School school;
    private MeetingId meeting;
    private ActionView action;

    @BeforeEach
    void written_ahead() {
        GivenMeetings given = new GivenMeetings(beans);
        school = given.school();
        meeting = given.review(school, PLANNED);
        var toDo = new Decide.ToDo(
                "", ActionKind.IMPROVEMENT, school.environmentalRepresentative().person(), LocalDate.of(2027, 6, 1), 0);
        long decision = decisions.decide(
                meeting, 5, new Decide("byta möblerna", DecisionResult.ACTION, toDo), school.representative());
        action = actions.from("decision", List.of(decision)).get(0);
    }

    @Test
    @DisplayName(
            "follows the meeting to another day: meetings before that day do not list it, and it says where it is decided")
    void moved() {
        meetings.reschedule(meeting, GivenMeetings.at(LATER), "", 0, school.representative());
        assertThat(actions.openActionsOf(school.unit(), LATER.plusDays(1))).isEmpty();
        clock.set(LATER);
        meetings.hold(meeting, school.representative());

        assertThat(actions.openActionsOf(school.unit(), LATER)).isEmpty();
        assertThat(actions.openActionsOf(school.unit(), LATER.plusDays(1)))
                .extracting(ActionView::id)
                .containsExactly(action.id());
        assertThat(sheets.get(action.id(), school.representative()).origin().label())
                .isEqualTo("Ledningens genomgång 1-2027, § 5");
    }

    @Test
    @DisplayName("is not among those open before the meeting has been held, whatever day it was to be on")
    void forgotten() {
        clock.set(LATER);
        assertThat(actions.openActionsOf(school.unit(), LATER)).isEmpty();
        meetings.hold(meeting, school.representative());
        assertThat(actions.openActionsOf(school.unit(), LATER))
                .extracting(ActionView::id)
                .containsExactly(action.id());
    }

    @Test
    @DisplayName("is taken back when the meeting is cancelled")
    void cancelled() {
        meetings.cancel(meeting, "Ingen kan komma", school.representative());

        assertThat(actions.openActionsOf(school.unit(), LATER)).isEmpty();
    }
}
