package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.clock.ApplicationClock;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/** Days begin, and letters go, by Swedish time, wherever the machine believes itself to be. */
@DisplayName("In every zone that a machine can be in")
class SameDaysEverywhereTests {

    private static final List<String> ZONES = List.of("Europe/Stockholm", "UTC", "Asia/Tokyo", "America/Los_Angeles");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2041, 1, 1);

    private final Ladder ladder = new Ladder(
            "protocol.submission",
            null,
            false,
            Map.of(Rung.EARLY, -14, Rung.REMINDER, -3, Rung.DUE, 0, Rung.OVERDUE, 1, Rung.HEAD, 3, Rung.MANAGER, 7),
            0);

    @Test
    @DisplayName("every last day from 2024 to 2040 has the same ladder, and each of its days the same sending hours")
    void the_same_answers() {
        Map<String, String> answers = ZONES.stream().collect(Collectors.toMap(zone -> zone, this::answersIn));

        assertThat(answers.values()).containsOnly(answers.get("Europe/Stockholm"));
        assertThat(answers.get("UTC").lines()).hasSize((int) (END.toEpochDay() - FIRST.toEpochDay()));
    }

    @Test
    @DisplayName(
            "it is overdue from 00:00 in Sweden the day after, also when the clocks change: 31 October 2027 and 31 March 2030")
    void overdue_from_midnight() {
        assertThat(daysAround(LocalDate.of(2027, 10, 31), "Asia/Tokyo")).containsExactly(false, true);
        assertThat(daysAround(LocalDate.of(2027, 10, 31), "America/Los_Angeles"))
                .containsExactly(false, true);
        assertThat(daysAround(LocalDate.of(2030, 3, 31), "Asia/Tokyo")).containsExactly(false, true);
        assertThat(daysAround(LocalDate.of(2030, 3, 31), "America/Los_Angeles")).containsExactly(false, true);
    }

    private String answersIn(String zone) {
        return in(zone, () -> FIRST.datesUntil(END).map(this::answer).collect(Collectors.joining("\n")));
    }

    private String answer(LocalDate day) {
        String steps = ladder.steps(due(day)).stream()
                .map(step -> step.rung() + " " + step.on())
                .collect(Collectors.joining(", "));
        Instant noon = day.atTime(12, 0).atZone(ApplicationClock.ZONE).toInstant();
        Instant night = day.atTime(2, 30).atZone(ApplicationClock.ZONE).toInstant();
        return day + ": " + steps + "; " + sent(noon) + " " + sent(night);
    }

    private static String sent(Instant moment) {
        return SendingHours.from(moment.atZone(ZoneId.systemDefault()))
                .toInstant()
                .toString();
    }

    /** Whether what is due on the day is late one second before midnight in Sweden, and at midnight. */
    private static List<Boolean> daysAround(LocalDate due, String zone) {
        LocalDateTime midnight = due.plusDays(1).atStartOfDay();
        return in(zone, () -> List.of(lateAt(midnight.minusSeconds(1), due), lateAt(midnight, due)));
    }

    private static boolean lateAt(LocalDateTime swedish, LocalDate due) {
        Instant moment = swedish.atZone(ApplicationClock.ZONE).toInstant();
        java.time.Clock clock = java.time.Clock.fixed(moment, ApplicationClock.ZONE);
        return due(due).late(LocalDate.now(clock));
    }

    private static <T> T in(String zone, java.util.function.Supplier<T> question) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return question.get();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Obligation due(LocalDate day) {
        return new Obligation(
                new ObligationKey("protocol.submission", "abe/review/2027"),
                new UnitId(1),
                new Owner.Holder(Capacity.REPRESENTATIVE, new UnitId(1)),
                LocalDate.of(2023, 1, 2),
                day,
                null,
                true,
                Basis.routine("R §5", "02"),
                Wording.of("title"),
                Wording.of("place"),
                "button",
                "/");
    }
}
