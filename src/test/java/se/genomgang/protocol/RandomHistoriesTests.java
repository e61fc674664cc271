package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** R §7: what was decided comes back at every later meeting of the unit until it is closed. */
@ApplicationTest
@DisplayName(
        "Whatever happens to the actions of two units, no open one is missing from a meeting and no closed one is listed as open")
class RandomHistoriesTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestClock clock;

    @Test
    @DisplayName("in twenty random histories")
    void twenty() {
        live(20);
    }

    @Test
    @Tag("endurance")
    @DisplayName("in a thousand random histories")
    void a_thousand() {
        live(1_000);
    }

    private void live(int histories) {
        GivenMeetings given = new GivenMeetings(beans);
        int locked = 0;
        int listed = 0;
        int decided = 0;
        for (int seed = 1; seed <= histories; seed++) {
            clock.set(HistoryBook.BEGINNING);
            var history = new RandomHistory(seed, beans, List.of(given.school(), given.school()));
            try {
                history.live();
            } catch (AssertionError fault) {
                throw new AssertionError("Seed " + seed + ": " + fault.getMessage(), fault);
            }
            locked += history.locked();
            listed += history.listed();
            decided += history.decided();
        }
        System.out.printf(
                "%d random histories: %d actions, %d locked protocols, an open action listed %d times%n",
                histories, decided, locked, listed);
        assertThat(locked).isGreaterThan(2 * histories);
        assertThat(listed).isGreaterThan(4 * histories);
    }
}
