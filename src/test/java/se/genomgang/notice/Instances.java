package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.genomgang.database.OutageServer;
import se.genomgang.testing.ApplicationArchive;
import se.genomgang.testing.ApplicationProcess;
import se.genomgang.testing.SteppedClock;
import se.genomgang.testing.WorkFailpoint;

/** Several processes of the application on one database, at work for one mail server, each of which dies at its point and is started again. */
final class Instances implements AutoCloseable {

    /** After the server's "250", before that is known in the database: here alone a letter goes twice. */
    static final String TAKEN = WorkFailpoint.BEFORE_COMMIT + "MailDelivery.conclude";

    static final List<String> POINTS = List.of(
            WorkFailpoint.AFTER_COMMIT + "DueCalls.upTo",
            WorkFailpoint.BEFORE_COMMIT + "Telling.tell",
            WorkFailpoint.AFTER_COMMIT + "Telling.tell",
            WorkFailpoint.DONE + "sweep",
            WorkFailpoint.BEFORE_COMMIT + "MailDelivery.deliver",
            WorkFailpoint.AFTER_COMMIT + "MailDelivery.deliver",
            TAKEN,
            WorkFailpoint.AFTER_COMMIT + "MailDelivery.conclude");

    /** {@code kill -9} from outside, whatever it is doing. */
    static final String AT_RANDOM = "at random";

    private static final int KILLED = 137;

    private static final class Instance {

        final ApplicationProcess process;
        final @Nullable String point;
        long endsAt = Long.MAX_VALUE;
        boolean seenReady;

        Instance(ApplicationProcess process, @Nullable String point) {
            this.process = process;
            this.point = point;
        }

        void endIn(Duration time) {
            endsAt = System.nanoTime() + time.toNanos();
        }
    }

    private final Map<String, String> settings = new HashMap<>();
    private final Path clockFile;
    private final ApplicationArchive archive;
    private final Random chance = new Random(4711);
    private final List<Instance> running = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    private int many;
    private int latest = 8;
    private List<String> points = List.of();
    private int target;
    private int launches;
    private boolean telling = true;
    private Duration patience = Duration.ZERO;

    Instances(OutageServer database, int mailPort) {
        Path directory = database.directory();
        clockFile = directory.resolve("clock");
        settings.putAll(database.settings());
        settings.putAll(Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(mailPort),
                "GENOMGANG_BASE_URL", "https://genomgang.example.org",
                "GENOMGANG_CLOCK_FILE", clockFile.toString(),
                "SPRING_MAIN_LAZYINITIALIZATION", "true",
                "SPRING_JPA_HIBERNATE_DDLAUTO", "none"));
        archive = ApplicationArchive.with(
                List.of(SteppedClock.class, WorkFailpoint.class),
                directory,
                "-Xmx192m -XX:+UseSerialGC -XX:-UsePerfData");
    }

    SteppedClock clock() {
        return new SteppedClock(clockFile);
    }

    /** Lets the dead be noticed after four of these instead of after a minute, and tasks be looked for every second instead of every five. */
    Instances inAHurry(Duration heartbeat) {
        settings.put("DBSCHEDULER_HEARTBEATINTERVAL", heartbeat.toSeconds() + "s");
        settings.put("DBSCHEDULER_POLLINGINTERVAL", "1s");
        return this;
    }

    /** Lets everything take its time, as delivered. */
    Instances atLeisure() {
        settings.keySet().removeIf(name -> name.startsWith("DBSCHEDULER_"));
        return this;
    }

    /**
     * From now on each dies at one of these points, by turns, until there have been so many kills in all.
     *
     * @param latest it dies there at random between the first time and this
     * @param patience who does not come there in that time after its start, because others have done all the work, is killed where it is
     */
    Instances dying(List<String> points, int latest, int target, Duration patience) {
        this.patience = patience;
        this.points = points;
        this.latest = latest;
        this.target = target;
        return this;
    }

    /** Whether those started from now on can come to the points where somebody is told something: not when everything of the day is told. */
    void telling(boolean yes) {
        telling = yes;
    }

    /** Makes every start cheaper, for many of them. */
    Instances remembered() {
        archive.remembered(settings);
        return this;
    }

    /** Starts so many. */
    Instances start(int many) {
        this.many = many;
        keepUp();
        return this;
    }

    Instances awaitReady() {
        running.stream().filter(each -> each.point == null).forEach(each -> each.process.awaitReady());
        return this;
    }

    /** Starts those again that have died, and kills those whose time has come. */
    void keepUp() {
        for (Instance each : List.copyOf(running)) {
            if (!each.seenReady && each.process.isReady()) {
                each.seenReady = true;
                if (each.point != null && each.endsAt == Long.MAX_VALUE) {
                    each.endIn(patience);
                }
            }
            boolean byItself = !each.process.isAlive();
            if (!byItself && System.nanoTime() > each.endsAt) {
                each.process.kill();
            }
            if (!each.process.isAlive()) {
                running.remove(each);
                assertThat(each.process.awaitExit()).as(each.process::output).isEqualTo(KILLED);
                kills.merge(byItself ? String.valueOf(each.point) : AT_RANDOM, 1, Integer::sum);
            }
        }
        while (running.size() < many) {
            running.add(launch());
        }
    }

    private Instance launch() {
        String point = kills() + armed() < target ? next() : null;
        Map<String, String> own = new HashMap<>(settings);
        if (point != null && !point.equals(AT_RANDOM)) {
            own.put("GENOMGANG_FAILPOINT", 1 + chance.nextInt(latest) + " " + point);
        }
        Instance launched = new Instance(archive.launch(own), point);
        if (AT_RANDOM.equals(point)) {
            launched.endIn(Duration.ofSeconds(2 + chance.nextInt(60)));
        }
        return launched;
    }

    private String next() {
        List<String> reachable = points.stream()
                .filter(point -> telling || !point.endsWith("Telling.tell"))
                .toList();
        return reachable.get(launches++ % reachable.size());
    }

    private long armed() {
        return running.stream().filter(each -> each.point != null).count();
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> killsByPoint() {
        return kills;
    }

    /** As {@code kill -9} of all of them, armed or not, without counting it. */
    void killAll() {
        many = 0;
        running.forEach(each -> each.process.kill());
        running.clear();
    }

    /** Keeps them up until each has died at its point, and none is left. */
    void untilDead(Duration patience, Runnable meanwhile) {
        await("all have died")
                .dontCatchUncaughtExceptions()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    many = Math.min(many, target - kills());
                    keepUp();
                    meanwhile.run();
                    return many == 0;
                });
    }

    /** Keeps them up until something holds. */
    void until(Duration patience, String what, java.util.concurrent.Callable<Boolean> holds) {
        await(what)
                .dontCatchUncaughtExceptions()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    keepUp();
                    return holds.call();
                });
    }

    @Override
    public void close() {
        killAll();
    }
}
