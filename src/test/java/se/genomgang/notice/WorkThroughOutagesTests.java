package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.genomgang.notice.SeveralApplications.MONDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 6, of the work that is done apart from any request: three applications and a thousand obligations, each trouble on a day of its own. */
@Tag("endurance")
@DisplayName("Several applications at work")
class WorkThroughOutagesTests {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration READY_AGAIN = Duration.ofSeconds(10);

    private LocalDate day = MONDAY;

    @Test
    @DisplayName("lose no letter, whatever the mail server does, and let none keep another back")
    void mail() {
        try (var applications = SeveralApplications.with("mail-outages", 1000)) {
            applications.instances.start(3).awaitReady();
            applications.work(day);

            Set<Long> refused = next(applications, () -> applications.wire.refuse());
            toldAll(applications, "refuses connections");
            attempted(applications, "AWAY");
            pause();
            applications.wire.open();
            over(applications, refused.size(), "refusing");

            Set<Long> silence = next(applications, () -> applications.wire.silent(true));
            toldAll(applications, "is silent");
            attempted(applications, "AWAY");
            applications.wire.silent(false);
            over(applications, silence.size(), "silence");

            Set<Long> slow = next(applications, () -> applications.wire.slow(700));
            toldAll(applications, "is slow");
            over(applications, slow.size(), "seven answers a letter of 0.7 s, which last");
            applications.wire.slow(0);

            Set<Long> cut = next(applications, () -> applications.wire.cutAfterText(5));
            over(applications, cut.size(), "five connections cut after DATA");
            assertThat(applications.wire.cutsLeft()).isZero();
            assertThat(applications.letters.repetitions()).isEqualTo(5);

            poison(applications);
        }
    }

    private void poison(SeveralApplications applications) {
        Set<Long> expected = next(applications, () -> {});
        Iterator<Long> persons = expected.iterator();
        String refused = applications.letters.address(persons.next());
        String later = applications.letters.address(persons.next());
        applications.wire.answer(refused, "550 5.1.1 unknown");
        applications.wire.answer(later, "451 4.3.0 later");
        int before = applications.letters.sent();
        long start = System.nanoTime();
        await("all others")
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> applications.letters.sent() == before + expected.size() - 2);
        report("all others sent past a 550 and a 451 letter", start);
        await("again").dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> applications.wire.refused() >= 3);
        applications.wire.answerWell();
        applications.finish(day);
        assertThat(applications.letters.count("select count(*) from mail where state = 'SET_ASIDE'"))
                .isOne();
        assertThat(applications.letters.sent()).isEqualTo(before + expected.size() - 1);
    }

    @Test
    @DisplayName(
            "go on by themselves when the database is back that was stopped, and that was frozen, for half a minute")
    void database() {
        try (var applications = SeveralApplications.with("database-outages", 1000)) {
            applications.instances.start(3).awaitReady();
            applications.wire.slow(100);
            outage(applications, "stopped", applications.database::stop, applications.database::start);
            day = Forecast.working(day.plusDays(1), 1);
            outage(applications, "frozen", applications.database::freeze, applications.database::thaw);
        }
    }

    private void outage(SeveralApplications applications, String what, Runnable begin, Runnable end) {
        int before = applications.letters.sent();
        int expected = applications.dawn(day).size();
        await("at work")
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> applications.letters.sent() > before + expected / 4);
        begin.run();
        pause();
        end.run();
        long start = System.nanoTime();
        int then = applications.letters.sent();
        assertThat(then).as("the outage came in the midst of it").isLessThan(before + expected);
        await("goes on")
                .dontCatchUncaughtExceptions()
                .atMost(READY_AGAIN)
                .until(() -> applications.letters.sent() > then);
        report("database " + what + " for 30 s: at work again", start);
        applications.finish(day);
        report("database " + what + " for 30 s: everything done", start);
        assertThat(applications.letters.sent()).isEqualTo(before + expected);
    }

    /** The next working day, with a mail server in trouble. */
    private Set<Long> next(SeveralApplications applications, Runnable trouble) {
        applications.stepTo(day.atTime(20, 0));
        applications.obligations.goOn(day, 15);
        day = Forecast.working(day.plusDays(1), 1);
        trouble.run();
        return applications.dawn(day);
    }

    private void toldAll(SeveralApplications applications, String trouble) {
        long start = System.nanoTime();
        int told = applications.forecast.told().size();
        await("told").dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> applications.letters.told() == told);
        report("everything posted while the mail server " + trouble, start);
    }

    private static void attempted(SeveralApplications applications, String outcome) {
        String attempts =
                "select count(*) from mail_attempt a join mail m on m.id = a.mail_id where m.state = 'WAITING' and a.outcome = '%s'";
        await("tried")
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> applications.letters.count(attempts.formatted(outcome)) > 0);
    }

    private void over(SeveralApplications applications, int expected, String trouble) {
        long start = System.nanoTime();
        applications.finish(day);
        report("all %d letters sent after %s".formatted(expected, trouble), start);
    }

    private static void pause() {
        long start = System.nanoTime();
        await("half a minute")
                .dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> System.nanoTime() - start > HALF_A_MINUTE.toNanos());
    }

    private static void report(String what, long start) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
