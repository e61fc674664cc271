package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.meeting.Deadline.State;
import se.genomgang.routine.Strength;

@DisplayName("A deadline of the routine")
class DeadlineTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    @DisplayName("is met on its last day and missed the day after")
    void inclusive() {
        assertThat(on(DUE, DUE.plusDays(9)).state()).isEqualTo(State.MET);
        assertThat(on(DUE.plusDays(1), DUE.plusDays(9)).state()).isEqualTo(State.MISSED);
    }

    @Test
    @DisplayName("is soon for two weeks, and late from the day after its last day")
    void passing() {
        assertThat(on(null, DUE.minusDays(15)).state()).isEqualTo(State.AHEAD);
        assertThat(on(null, DUE.minusDays(14)).state()).isEqualTo(State.SOON);
        assertThat(on(null, DUE).state()).isEqualTo(State.SOON);
        assertThat(on(null, DUE.plusDays(1)).state()).isEqualTo(State.LATE);
    }

    @Test
    @DisplayName("that the routine does not set is never invented")
    void not_set() {
        Deadline none = Deadline.of("protocol", null, null, null, DUE, Strength.SHALL, "R §5");

        assertThat(none.state()).isEqualTo(State.NOT_SET);
        assertThat(none.deviates()).isFalse();
    }

    @Test
    @DisplayName("broken, is a deviation: red for a shall, amber for a should, a hindrance for neither")
    void strength() {
        assertThat(on(null, DUE.plusDays(1)).pill()).isEqualTo("late");
        Deadline should = Deadline.of("material", null, DUE, null, DUE.plusDays(1), Strength.SHOULD, "R §5");
        assertThat(should.pill()).isEqualTo("soon");
        assertThat(should.deviates()).isTrue();
    }

    @Test
    @DisplayName("with a first day is missed by what is done before it: a review in January (R §5: February to March)")
    void too_early() {
        LocalDate opens = LocalDate.of(2026, 2, 1);

        assertThat(Deadline.of("held", opens, DUE, opens.minusDays(1), DUE, Strength.SHALL, "R §5")
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    @DisplayName(
            "for a meeting set for a day outside the window is broken while it is still ahead, until it is moved back")
    void set_outside() {
        LocalDate opens = LocalDate.of(2026, 2, 1);
        Deadline held = Deadline.of("held", opens, DUE, null, opens, Strength.SHALL, "R §5");

        assertThat(held.setFor(DUE.plusDays(1)).state()).isEqualTo(State.OUTSIDE);
        assertThat(held.setFor(opens.minusDays(1)).deviates()).isTrue();
        assertThat(held.setFor(DUE).state()).isEqualTo(held.state());
        assertThat(held.setFor(opens).deviates()).isFalse();
    }

    private static Deadline on(@Nullable LocalDate done, LocalDate today) {
        return Deadline.of("protocol", null, DUE, done, today, Strength.SHALL, "R §5");
    }
}
