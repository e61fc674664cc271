package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.action.ActionKind;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.protocol.Adjustment.Outcome;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** R §7: no open action is missing from a locked protocol, also when it is opened while the protocol is being locked. */
@ApplicationTest
class LockingInTurnTests {

    private static final LocalDate EARLIER = LocalDate.of(2026, 3, 3);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 10);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final ExecutorService head = Executors.newSingleThreadExecutor();

    @AfterEach
    void goHome() {
        head.shutdownNow();
    }

    @Test
    @DisplayName("Who locks a protocol waits for who is opening an action of the unit, and then sees it")
    void in_turn() {
        var desk = new MeetingDesk(beans);
        School school = new GivenMeetings(beans).school();
        clock.set(EARLIER);
        MeetingId first = desk.plan(school, "review", EARLIER);
        desk.hold(first, school);
        MeetingId second = desk.plan(school, "follow-up", LATER);
        clock.set(LATER);
        desk.hold(second, school);
        desk.send(second, school);
        desk.approve(second, school.administrativeManager());

        Future<Outcome> locking = transaction.execute(open -> {
            desk.decide(first, 5, opening(school), school);
            Future<Outcome> last = head.submit(() -> desk.approve(second, school.head()));
            assertThatThrownBy(() -> last.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return last;
        });

        assertThat(locking).succeedsWithin(java.time.Duration.ofSeconds(20)).isEqualTo(Outcome.TEXT_CHANGED);
        desk.send(second, school);
        desk.approve(second, school.administrativeManager());
        assertThat(desk.approve(second, school.head())).isEqualTo(Outcome.ADJUSTED);
        assertThat(desk.listed(second, 1, school)).hasSize(1);
    }

    private static Decide opening(School school) {
        return new Decide(
                "byta möblerna",
                DecisionResult.ACTION,
                new Decide.ToDo(
                        "Byt möblerna",
                        ActionKind.IMPROVEMENT,
                        school.environmentalRepresentative().person(),
                        LocalDate.of(2026, 12, 1),
                        0));
    }
}
