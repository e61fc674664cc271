package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.slf4j.LoggerFactory;
import se.genomgang.database.OutageServer;

/** Several processes of the application at work on one database and for one mail server, through days that a test decides, and what they are to have done. */
final class SeveralApplications implements AutoCloseable {

    static final LocalTime MORNING = LocalTime.of(7, 0);
    static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    final OutageServer database;
    final Forecast forecast;
    final ManyObligations obligations;
    final Letters letters;
    final UnreliableWire wire;
    final Instances instances;
    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private SeveralApplications(String name, int many) {
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.WARN);
        database = OutageServer.started(name);
        obligations = ManyObligations.load(database.owner(), MONDAY, many);
        forecast = new Forecast(database.owner());
        letters = new Letters(database.owner(), greenMail);
        greenMail.start();
        wire = new UnreliableWire(greenMail.getSmtp().getPort());
        instances = new Instances(database, wire.port());
        instances.clock().set(MONDAY.minusDays(1).atTime(12, 0));
    }

    static SeveralApplications with(String name, int obligations) {
        return new SeveralApplications(name, obligations);
    }

    /** A working day, from seven in the morning until everything of that day has been told and sent, and nothing else. */
    void work(LocalDate day) {
        int before = letters.sent();
        Set<Long> expected = dawn(day);
        finish(day);
        assertThat(letters.sent() - before).as("letters of " + day).isEqualTo(expected.size());
    }

    /** Makes it seven in the morning. */
    Set<Long> dawn(LocalDate day) {
        stepTo(day.atTime(MORNING));
        return forecast.morning(day);
    }

    /** Lets everything be told and sent. */
    void finish(LocalDate day) {
        instances.until(PATIENCE, "everything of " + day + " is told and sent", () -> {
            letters.aMinutePasses();
            instances.telling(letters.told() < forecast.told().size());
            return letters.quiet(forecast.told().size());
        });
        requireAll();
    }

    void requireAll() {
        letters.requireTold(forecast.told());
        letters.requireReceivedOnce();
    }

    /** Sets the clock forward, for everything that waits too. */
    void stepTo(LocalDateTime time) {
        letters.pass(Duration.between(instances.clock().time(), time));
        instances.clock().set(time);
    }

    /** Kills all of them in the midst of a morning's work. */
    void killAllAtWork() {
        int before = letters.sent();
        instances.until(PATIENCE, "some letters are sent", () -> {
            letters.aMinutePasses();
            return letters.sent() > before + 2;
        });
        instances.killAll();
    }

    /** Lets 72 hours pass while none runs. */
    void beDownForThreeDays() {
        forecast.rememberOnly(letters.toldButForWhatWaits());
        stepTo(instances.clock().time().plusHours(72));
    }

    /** Nobody has had more than one letter since a day, with everything in it, but for those to whom one was just being handed over. */
    void requireOneLetterEach(LocalDate since, Set<Long> inDoubt) {
        letters.sentSince(since).forEach((person, many) -> assertThat(many)
                .as("letters to " + person)
                .isLessThanOrEqualTo(inDoubt.contains(person) ? 2 : 1));
    }

    @Override
    public void close() {
        instances.close();
        wire.close();
        greenMail.stop();
        database.close();
    }
}
