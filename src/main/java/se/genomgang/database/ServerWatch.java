package se.genomgang.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the database server runs as long as the application does: one that has died is started again as it was, on the same port, and
 * recovers what it had acknowledged.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    /** Milliseconds between two looks; doubled after each start that failed. */
    private static final long INTERVAL = 500;

    private static final long LONGEST_INTERVAL = 30_000;

    private final DataDirectory directory;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    private ServerWatch(DataDirectory directory) {
        this.directory = directory;
    }

    static ServerWatch over(DataDirectory directory) {
        ServerWatch watch = new ServerWatch(directory);
        watch.lookIn(INTERVAL);
        return watch;
    }

    private void lookIn(long milliseconds) {
        try {
            watch.schedule(() -> look(milliseconds), milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            log.debug("The watch is over");
        }
    }

    private void look(long waited) {
        long next = INTERVAL;
        try {
            if (!OrphanedPostmaster.runsOn(directory.cluster())) {
                startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            next = Math.min(2 * waited, LONGEST_INTERVAL);
            log.error("The embedded database did not start again, next try in {} ms: {}", next, e.getMessage());
        }
        lookIn(next);
    }

    private void startAgain() throws IOException, InterruptedException {
        log.error("The embedded database has stopped by itself or was killed; starting it again");
        OrphanedPostmaster.stopAnyOn(directory.cluster());
        Redirect serverLog = Redirect.appendTo(directory.serverLog().toFile());
        Process start = new ProcessBuilder(command())
                .redirectOutput(serverLog)
                .redirectError(serverLog)
                .start();
        if (start.waitFor() != 0) {
            throw new IOException("see the last lines of " + directory.serverLog());
        }
        log.warn("The embedded database is up again");
    }

    /** A restart repeats the last start's options, which the server has written down beside its data. */
    private List<String> command() throws IOException {
        String lastStart = Files.readString(directory.cluster().resolve("postmaster.opts"));
        Path server = Path.of(lastStart.substring(0, lastStart.indexOf(" \"")));
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                server.resolveSibling("pg_ctl").toString(),
                "-D",
                directory.cluster().toString(),
                "-w",
                "-t",
                "120",
                "restart"));
        return command;
    }

    /** Ends the watch, before the server is stopped on purpose; waits for a start under way. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            watch.awaitTermination(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
