package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server of a test's own with the tables in it, which the test stops, freezes and brings back, and nobody else does. */
public final class OutageServer implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> settings = new HashMap<>();

    private OutageServer(Path directory) {
        this.directory = directory;
    }

    public static OutageServer started(String name) {
        OutageServer server = new OutageServer(FreshDirectory.named(name));
        try (EmbeddedDatabase made = EmbeddedDatabase.startOn(server.directory)) {
            new TestServer(made.jdbcUrl(), made.credentials())
                    .settings()
                    .forEach((setting, value) ->
                            server.settings.put(setting.toUpperCase().replace('.', '_'), value.toString()));
        }
        server.start();
        Flyway.configure()
                .dataSource(server.owner())
                .locations("classpath:db/migration")
                .callbackLocations("classpath:db/callback")
                .placeholders(Map.of("application-role", DatabaseRoles.APPLICATION))
                .load()
                .migrate();
        return server;
    }

    public Path directory() {
        return directory;
    }

    /** With which the application uses it as a database of its own. */
    public Map<String, String> settings() {
        return settings;
    }

    /** As the owner of the tables. */
    public DataSource owner() {
        return OwnersView.ownerOf(directory);
    }

    /** Makes a copy of the database beside it, with another name, while nobody uses it; the copy as its owner. */
    public DataSource copiedTo(String name) {
        PGSimpleDataSource superuser = OwnersView.superuser(directory);
        superuser.setDatabaseName("postgres");
        JdbcClient.create(superuser)
                .sql("create database %s owner %s template %s"
                        .formatted(name, DatabaseRoles.OWNER, DatabaseRoles.DATABASE))
                .update();
        PGSimpleDataSource copy = OwnersView.ownerOf(directory);
        copy.setDatabaseName(name);
        return copy;
    }

    /** Starts it as it was, on the same port. */
    public void start() {
        try {
            Redirect log = Redirect.appendTo(directory.resolve("postgresql.log").toFile());
            int code = new ProcessBuilder(restart())
                    .redirectOutput(log)
                    .redirectError(log)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("The database did not start: see " + directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> restart() throws IOException {
        String lastStart = Files.readString(cluster().resolve("postmaster.opts"));
        Path server = Path.of(lastStart.substring(0, lastStart.indexOf(" \"")));
        List<String> command = new ArrayList<>();
        if (io.zonky.test.db.postgres.util.LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                server.resolveSibling("pg_ctl").toString(), "-D", cluster().toString(), "-w", "-t", "60", "restart"));
        return command;
    }

    /** Stops it, as whoever administers it would. */
    public void stop() {
        OrphanedPostmaster.stopAnyOn(cluster());
    }

    /** Lets it answer nothing, with every connection open. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
            List<String> command = new ArrayList<>(List.of("kill", signal));
            Stream.concat(Stream.of(process), process.descendants())
                    .map(each -> String.valueOf(each.pid()))
                    .forEach(command::add);
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path cluster() {
        return directory.resolve("postgresql");
    }

    @Override
    public void close() {
        stop();
    }
}
