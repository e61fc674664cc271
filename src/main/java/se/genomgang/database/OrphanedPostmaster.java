package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The postmaster that lives on when the application that started it was killed. It is stopped, so that the next one
 * starts on a quiet cluster; a process that merely has got the same number is left alone.
 */
final class OrphanedPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProcessHandle process;

    private OrphanedPostmaster(ProcessHandle process) {
        this.process = process;
    }

    /** Makes the cluster quiet: stops a postmaster left on it, or removes the trace of one that is gone. */
    static void stopAnyOn(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> process = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
            if (process.isPresent() && runsOn(cluster, process.get(), lines)) {
                log.info("Stopping the database server that an interrupted run left behind");
                new OrphanedPostmaster(process.get()).stop();
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runsOn(Path cluster, ProcessHandle process, List<String> pidFile) throws IOException {
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (Files.isReadable(workingDirectory)) {
            return workingDirectory.toRealPath().equals(cluster.toRealPath());
        }
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return isPostgres
                && pidFile.size() > 2
                && startedAround(process, Long.parseLong(pidFile.get(2).strip()));
    }

    private static boolean startedAround(ProcessHandle process, long epochSecond) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.ofEpochSecond(epochSecond))
                        .abs())
                .map(difference -> difference.compareTo(Duration.ofSeconds(10)) < 0)
                .orElse(false);
    }

    private void stop() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
        }
        if (!ended(process) || !children.stream().allMatch(OrphanedPostmaster::ended)) {
            throw new StartRefusedException(
                    "A database server of an interrupted run (process " + process.pid() + ") does not stop.",
                    "Stop that process and start again.");
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            CompletableFuture<ProcessHandle> exit = process.onExit();
            exit.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
