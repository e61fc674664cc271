package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that lives on when the application that started it was killed. It is stopped in good order, so
 * that the next one starts on a quiet cluster; a process that merely has got its number is left alone.
 */
final class OrphanedPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path cluster;
    private final Path pidFile;

    private OrphanedPostmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Makes the cluster quiet: stops the server left on it, and what is left of a server that was killed. */
    static void stopAnyOn(Path cluster) {
        if (Files.exists(cluster)) {
            try {
                new OrphanedPostmaster(cluster.toRealPath()).stopAny();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the server that has written its number there is alive. */
    static boolean runsOn(Path cluster) throws IOException {
        return new OrphanedPostmaster(cluster)
                .namedByPidFile()
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    private void stopAny() throws IOException {
        Optional<ProcessHandle> named = namedByPidFile();
        List<ProcessHandle> left = serverProcesses(named);
        if (!left.isEmpty()) {
            log.info("Stopping the database server that an interrupted run left behind");
            named.filter(left::contains)
                    .ifPresentOrElse(OrphanedPostmaster::stopFast, () -> left.forEach(ProcessHandle::destroy));
            left.stream().filter(process -> !ended(process)).forEach(ProcessHandle::destroyForcibly);
            requireEnd(left);
        }
        if (named.isPresent() && !left.contains(named.get())) {
            // The number belongs to another process now, for which the server would wait in vain
            Files.deleteIfExists(pidFile);
        }
    }

    private Optional<ProcessHandle> namedByPidFile() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    }

    private List<ProcessHandle> serverProcesses(Optional<ProcessHandle> named) throws IOException {
        if (Files.isDirectory(PROCESSES)) {
            return ProcessHandle.allProcesses()
                    .filter(OrphanedPostmaster::isPostgres)
                    .filter(this::worksInCluster)
                    .toList();
        }
        List<String> lines = named.isPresent() ? Files.readAllLines(pidFile) : List.of();
        return named.filter(OrphanedPostmaster::isPostgres)
                .filter(process -> lines.size() > 2
                        && startedAround(process, Long.parseLong(lines.get(2).strip())))
                .map(process ->
                        Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElse(List.of());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private boolean worksInCluster(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(process.pid() + "/cwd"))
                    .equals(cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startedAround(ProcessHandle process, long epochSecond) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.ofEpochSecond(epochSecond))
                        .abs())
                .map(difference -> difference.compareTo(Duration.ofSeconds(10)) < 0)
                .orElse(false);
    }

    /** Asks the server not to wait for its clients, which may be people with tools of their own. */
    private static void stopFast(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireEnd(List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            if (!ended(process)) {
                throw new StartRefusedException(
                        "A database server of an interrupted run (process " + process.pid() + ") does not stop.",
                        "Stop that process and start again.");
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
