package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes pairs of rows, each pair in a transaction, as fast as it can, and remembers which were acknowledged. */
final class SteadyWriter {

    private final Path directory;
    private final List<Long> acknowledged = new ArrayList<>();
    private long next = 1;
    private volatile boolean stopped;

    SteadyWriter(Path directory) {
        this.directory = directory;
    }

    /** Writes for at least the given number of milliseconds, then has the blow struck in the midst of the writing. */
    void writeUntil(int milliseconds, Runnable blow) {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(this::write, task -> new Thread(task).start());
        idle(milliseconds);
        blow.run();
        stopped = true;
        writing.join();
        stopped = false;
    }

    void idle(int milliseconds) {
        Executor later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }

    private void write() {
        try (Connection connection = database().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists steady (n bigint primary key)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into steady values (?)")) {
                while (!stopped) {
                    long pair = next++;
                    insert.setLong(1, pair);
                    insert.executeUpdate();
                    insert.setLong(1, -pair);
                    insert.executeUpdate();
                    connection.commit();
                    acknowledged.add(pair);
                }
            }
        } catch (SQLException e) {
            // The blow has struck the database too: what was not acknowledged may be lost
            stopped = true;
        }
    }

    void requireEverythingAcknowledged() {
        if (acknowledged.isEmpty()) {
            return;
        }
        List<Long> kept = JdbcClient.create(database())
                .sql("select n from steady order by n")
                .query(Long.class)
                .list();
        assertThat(kept).containsAll(acknowledged);
        assertThat(kept.stream().mapToLong(n -> n).sum())
                .as("both rows of each pair, or none")
                .isZero();
    }

    int acknowledged() {
        return acknowledged.size();
    }

    private PGSimpleDataSource database() {
        try {
            int port = Integer.parseInt(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip());
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setServerNames(new String[] {"127.0.0.1"});
            owner.setPortNumbers(new int[] {port});
            owner.setDatabaseName(DatabaseRoles.DATABASE);
            owner.setUser(DatabaseRoles.OWNER);
            owner.setPassword(Credentials.readOrMake(directory.resolve("credentials.properties"))
                    .owner());
            return owner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
