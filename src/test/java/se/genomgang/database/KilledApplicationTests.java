package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.genomgang.testing.ApplicationProcess;
import se.genomgang.testing.Failpoints;

/**
 * Promise 1: what is acknowledged survives {@code kill -9} of the application, and of the database with it or without it. The short form ends the
 * application in the midst of writing just before a commit, then just after one and the database with it, then the database alone; the long
 * form kills at random moments, of the start too, time and again.
 */
class KilledApplicationTests {

    private static final int LONG_FORM_ROUNDS = Integer.getInteger("genomgang.kills", 30);
    private static final Map<String, String> SETTINGS = Map.of("GENOMGANG_TODAY", "2026-03-02");
    private static final Duration READY_AGAIN = Duration.ofSeconds(30);
    private static final String SAVE_TEXT = "se.genomgang.meeting.AgendaWork.saveText";
    private static final String CREATE = "se.genomgang.web.Submissions.once";

    private final Path directory = FreshDirectory.named("killed");
    private final LeftServer server = new LeftServer(directory.resolve("postgresql"));
    private final AutosavingWriter writer = new AutosavingWriter(directory);

    @Test
    void nothing_acknowledged_is_lost_whoever_is_killed_and_when() throws IOException {
        UUID lost = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        try (ApplicationProcess first = started()) {
            writer.writeUntil(500, () -> endAt(Failpoints.BEFORE_COMMIT, first, lost));
        }
        try (ApplicationProcess second = started()) {
            writer.requireEverythingAcknowledged();
            assertThat(writer.rowsOf(lost)).as("ended before the commit").isZero();
            assertThat(server.postmasters()).hasSize(1);
            requireThatAnotherIsRefused();
            endAt(Failpoints.AFTER_COMMIT, second, kept);
            server.kill();
        }
        try (ApplicationProcess third = started()) {
            assertThat(writer.rowsOf(kept)).as("ended after the commit").isOne();
            writer.comment(kept);
            assertThat(writer.rowsOf(kept)).as("sent again").isOne();
            writer.requireEverythingAcknowledged();
            killDatabaseAlone();
            assertThat(third.output()).doesNotContain("Migrating schema");
        }
        assertThat(server.postmasters()).as("after a stop in good order").isEmpty();
        assertThat(Files.readString(directory.resolve("postgresql.log"))).endsWith("server stopped\n");
    }

    private void requireThatAnotherIsRefused() {
        try (ApplicationProcess other = ApplicationProcess.launch(directory, Map.of())) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output())
                    .contains("is in use by another Genomgång")
                    .doesNotContain("\tat se.genomgang");
        }
        assertThat(server.postmasters()).hasSize(1);
    }

    /** Ends the application at a point of the request that accepts a new comment's form. */
    private void endAt(String failpoint, ApplicationProcess application, UUID form) {
        assertThatThrownBy(() -> writer.comment(form, Failpoints.HEADER, failpoint + CREATE))
                .isInstanceOf(IOException.class);
        application.awaitExit();
    }

    /** Nobody is answered by anything but what they asked for, or by 503; that each answer comes within ten seconds the browser sees to. */
    private void killDatabaseAlone() {
        CompletableFuture<Void> writing = writer.write();
        writer.idle(300);
        server.killAll();
        int acknowledged = writer.acknowledged();
        await().atMost(READY_AGAIN).until(() -> writing.isDone() || writer.acknowledged() > acknowledged + 10);
        writer.stopWriting(writing);
        writer.requireEverythingAcknowledged();
        assertThat(server.postmasters()).hasSize(1);
    }

    @Test
    @Tag("endurance")
    void nothing_acknowledged_is_lost_in_many_kills_at_random_moments_of_work_and_of_the_start() {
        Random chance = new Random(20260302);
        List<Long> readyAfter = new ArrayList<>();
        for (int round = 0; round < LONG_FORM_ROUNDS; round++) {
            ApplicationProcess inItsStart = ApplicationProcess.launch(directory, SETTINGS);
            writer.idle(chance.nextInt(6000));
            inItsStart.kill();
            long start = System.nanoTime();
            try (ApplicationProcess working = started()) {
                readyAfter.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                assertThat(server.postmasters()).hasSize(1);
                writer.requireEverythingAcknowledged();
                boolean databaseToo = chance.nextBoolean();
                writer.writeUntil(chance.nextInt(1500), () -> {
                    working.kill();
                    if (databaseToo) {
                        server.kill();
                    }
                });
            }
        }
        try (ApplicationProcess last = started()) {
            writer.requireEverythingAcknowledged();
        }
        System.out.printf(
                "%d kills of the application: %d acknowledged, none lost; ready again after at most %d ms%n",
                2 * LONG_FORM_ROUNDS,
                writer.acknowledged(),
                readyAfter.stream().skip(1).mapToLong(Long::longValue).max().orElse(0));
    }

    @Test
    @Tag("endurance")
    void nothing_acknowledged_is_lost_at_any_failpoint() {
        int rounds = Math.max(1, LONG_FORM_ROUNDS / 6);
        for (int round = 0; round < rounds; round++) {
            int point = 2 + round;
            int version;
            int lines;
            try (ApplicationProcess application = started()) {
                writer.requireEverythingAcknowledged();
                writer.pauseAt(point);
                version = writer.version(point);
                lines = writer.linesAbout(point);
                saveAt(Failpoints.BEFORE_COMMIT + SAVE_TEXT, point);
                application.awaitExit();
            }
            try (ApplicationProcess application = started()) {
                writer.requireEverythingAcknowledged();
                assertThat(writer.version(point)).isEqualTo(version);
                assertThat(writer.linesAbout(point)).isEqualTo(lines);
                saveAt(Failpoints.AFTER_COMMIT + SAVE_TEXT, point);
                application.awaitExit();
            }
            try (ApplicationProcess application = started()) {
                assertThat(writer.version(point)).isEqualTo(version + 1);
                assertThat(writer.linesAbout(point)).isEqualTo(lines + 1);
                writer.requireEverythingAcknowledged();
                application.kill();
            }
        }
        System.out.printf(
                "%d kills before a commit and %d after: text, version and journal all or none%n", rounds, rounds);
    }

    private void saveAt(String failpoint, int point) {
        assertThatThrownBy(() -> writer.save(point, "Halvvägs " + point, Failpoints.HEADER, failpoint))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Tag("endurance")
    void the_application_survives_the_database_killed_under_it_time_and_again() {
        try (ApplicationProcess application = started()) {
            for (int round = 0; round < LONG_FORM_ROUNDS; round++) {
                killDatabaseAlone();
            }
            assertThat(application.output()).doesNotContain("OutOfMemory");
        }
        System.out.printf(
                "%d kills of the database: %d acknowledged, none lost; %d answers of 503%n",
                LONG_FORM_ROUNDS, writer.acknowledged(), writer.refusals());
    }

    private ApplicationProcess started() {
        ApplicationProcess application = ApplicationProcess.launchWithFailpoints(directory, SETTINGS);
        writer.turnTo(application.awaitReady());
        return application;
    }

    /** The database server's processes, as the system sees them. */
    private record LeftServer(Path cluster) {

        List<ProcessHandle> postmasters() {
            List<ProcessHandle> all = all();
            return all.stream()
                    .filter(process -> process.parent().filter(all::contains).isEmpty())
                    .toList();
        }

        void kill() {
            postmasters().forEach(ProcessHandle::destroyForcibly);
        }

        void killAll() {
            all().forEach(ProcessHandle::destroyForcibly);
        }

        private List<ProcessHandle> all() {
            return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
        }

        private boolean worksInCluster(ProcessHandle process) {
            try {
                return Files.readSymbolicLink(Path.of("/proc", process.pid() + "", "cwd"))
                        .equals(cluster.toRealPath());
            } catch (IOException e) {
                return false;
            }
        }
    }
}
