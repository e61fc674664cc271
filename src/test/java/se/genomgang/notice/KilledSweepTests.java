package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.genomgang.notice.SeveralApplications.MONDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.genomgang.testing.WorkFailpoint;

/**
 * Promise 4: several processes of the application on one database tell each thing once, in letters that are each received once, though they are killed at every
 * point of the work and at random, and all of them at once for three days.
 */
@DisplayName("Several applications that are killed at work")
class KilledSweepTests {

    private static final int OBLIGATIONS = 1000;
    private static final int KILLS = Integer.getInteger("genomgang.kills", 100);
    private static final int KILLS_A_DAY = 40;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    @DisplayName("and are down for three days then, miss nothing and double nothing")
    void short_form() {
        List<String> points = List.of(
                WorkFailpoint.BEFORE_COMMIT + "Telling.tell",
                WorkFailpoint.AFTER_COMMIT + "Telling.tell",
                Instances.TAKEN);
        try (var applications = SeveralApplications.with("killed-sweep-short", 60)) {
            applications
                    .instances
                    .inAHurry(Duration.ofSeconds(1))
                    .dying(points, 2, points.size(), FIVE_MINUTES)
                    .start(2);
            applications.dawn(MONDAY);
            applications.instances.untilDead(FIVE_MINUTES, applications.letters::aMinutePasses);
            assertThat(applications.instances.killsByPoint()).hasSize(points.size());
            Set<Long> inDoubt = applications.letters.inDoubt();
            applications.beDownForThreeDays();
            LocalDate then = MONDAY.plusDays(3);
            Set<Long> expected = applications.forecast.morning(then);
            applications.instances.start(1).awaitReady();
            applications.finish(then);
            assertThat(applications.letters.sentSince(then)).containsKeys(expected.toArray(Long[]::new));
            applications.requireOneLetterEach(then, inDoubt);
        }
    }

    @Test
    @Tag("endurance")
    @DisplayName("a hundred times, and twice for three days, miss nothing and double nothing among a thousand things")
    void long_form() {
        try (var applications = SeveralApplications.with("killed-sweep", OBLIGATIONS)) {
            List<String> points = Stream.concat(Instances.POINTS.stream(), Stream.of(Instances.AT_RANDOM))
                    .toList();
            applications.instances.inAHurry(Duration.ofSeconds(3)).remembered();
            applications.wire.slow(400);
            LocalDate day = MONDAY;
            for (int kills = KILLS_A_DAY; applications.instances.kills() < KILLS; kills += KILLS_A_DAY) {
                assertThat(day).as("enough work for all kills").isBefore(MONDAY.plusDays(90));
                applications.instances.telling(true);
                applications
                        .instances
                        .dying(points, 4, Math.min(KILLS, kills), Duration.ofSeconds(40))
                        .start(3);
                applications.work(day);
                report(applications, day);
                applications.instances.killAll();
                applications.obligations.goOn(day, 50);
                day = Forecast.working(day.plusDays(1), 1);
            }
        }
    }

    private static void report(SeveralApplications applications, LocalDate day) {
        System.out.printf(
                "%s: %d kills %s; %d letters, %d of them received twice%n",
                day,
                applications.instances.kills(),
                applications.instances.killsByPoint(),
                applications.letters.sent(),
                applications.letters.doubles());
    }

    @Test
    @Tag("endurance")
    @DisplayName("stopped for three days give each person one letter with everything")
    void three_days() {
        try (var applications = SeveralApplications.with("three-days", OBLIGATIONS)) {
            applications.instances.inAHurry(Duration.ofSeconds(3)).start(3).awaitReady();
            LocalDate tuesday = MONDAY.plusDays(1);
            applications.work(MONDAY);
            down(applications, tuesday);
            LocalDate thursday = MONDAY.plusDays(10);
            applications.instances.atLeisure();
            down(applications, thursday);
        }
    }

    private static void down(SeveralApplications applications, LocalDate day) {
        applications.dawn(day);
        applications.killAllAtWork();
        Set<Long> inDoubt = applications.letters.inDoubt();
        applications.beDownForThreeDays();
        applications.instances.start(3).awaitReady();
        LocalDate then = Forecast.working(day.plusDays(3), 1);
        if (!then.equals(day.plusDays(3))) {
            requireSilence(applications);
            applications.stepTo(then.atTime(6, 59, 50));
        }
        long start = System.nanoTime();
        Set<Long> expected = applications.forecast.morning(then);
        applications.instances.until(
                FIVE_MINUTES,
                "everything is made good",
                () -> applications.letters.quiet(applications.forecast.told().size()));
        applications.requireAll();
        assertThat(applications.letters.sentSince(then)).containsKeys(expected.toArray(Long[]::new));
        applications.requireOneLetterEach(then, inDoubt);
        System.out.printf(
                "Down from %s for 72 hours, %d letters on the way then: %d letters sent, all of them %d s after the start or seven%n",
                day,
                inDoubt.size(),
                applications.letters.sentSince(then).size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** Nothing leaves on a day off. */
    private static void requireSilence(SeveralApplications applications) {
        int received = applications.letters.received().size();
        long start = System.nanoTime();
        applications.instances.until(
                FIVE_MINUTES,
                "half a minute",
                () -> System.nanoTime() > start + Duration.ofSeconds(30).toNanos());
        assertThat(applications.letters.received()).as("on a day off").hasSize(received);
    }
}
