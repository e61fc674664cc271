package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.genomgang.testing.ApplicationProcess;

/** Promise 1: what is acknowledged survives {@code kill -9} of the application, and of the database with it. */
class KilledApplicationTests {

    private static final int LONG_FORM_ROUNDS = Integer.getInteger("genomgang.kills", 30);

    private final Path directory = FreshDirectory.named("killed");
    private final LeftServer server = new LeftServer(directory.resolve("postgresql"));

    @Test
    void nothing_acknowledged_is_lost_and_one_database_server_runs_after_each_kill() throws IOException {
        SteadyWriter writer = new SteadyWriter(directory);
        try (ApplicationProcess first = started()) {
            writer.writeUntil(300, first::kill);
        }
        try (ApplicationProcess second = started()) {
            writer.requireEverythingAcknowledged();
            assertThat(server.postmasters()).hasSize(1);
            requireThatAnotherIsRefused();
            writer.writeUntil(300, () -> {
                second.kill();
                server.kill();
            });
        }
        try (ApplicationProcess third = started()) {
            writer.requireEverythingAcknowledged();
            assertThat(server.postmasters()).hasSize(1);
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

    @Test
    @Tag("endurance")
    void nothing_acknowledged_is_lost_in_many_kills_at_random_moments_of_work_and_of_the_start() {
        Random chance = new Random(20260302);
        SteadyWriter writer = new SteadyWriter(directory);
        for (int round = 0; round < LONG_FORM_ROUNDS; round++) {
            ApplicationProcess inItsStart = ApplicationProcess.launch(directory, Map.of());
            writer.idle(chance.nextInt(6000));
            inItsStart.kill();
            try (ApplicationProcess working = started()) {
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
                "%d kills of the application: %d acknowledged, none lost%n",
                2 * LONG_FORM_ROUNDS, writer.acknowledged());
    }

    private ApplicationProcess started() {
        ApplicationProcess application = ApplicationProcess.launch(directory, Map.of());
        application.awaitReady();
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
