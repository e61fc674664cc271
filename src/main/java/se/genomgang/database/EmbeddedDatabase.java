package se.genomgang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the application's own, on a data directory that survives it. Every acknowledged change is on disk,
 * whatever happens to the application or to the server; a server that dies is started again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectory directory;
    private final Credentials credentials;
    private final EmbeddedPostgres server;
    private final ServerWatch watch;

    private EmbeddedDatabase(DataDirectory directory, Credentials credentials, EmbeddedPostgres server) {
        this.directory = directory;
        this.credentials = credentials;
        this.server = server;
        this.watch = ServerWatch.over(directory);
    }

    /** Starts the server on the given directory, which is made at the first start. */
    static EmbeddedDatabase startOn(Path path) {
        DataDirectory directory = DataDirectory.open(path);
        try {
            OrphanedPostmaster.stopAnyOn(directory.cluster());
            directory.removeUnfinishedBinaries();
            directory.putAsideUnfinishedCluster();
            Credentials credentials = Credentials.readOrMake(directory.credentials());
            EmbeddedDatabase database = new EmbeddedDatabase(directory, credentials, start(directory, credentials));
            database.prepare();
            return database;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, Credentials credentials) {
        Path passwordFile = directory.root().resolve("superuser.new");
        try {
            Files.writeString(passwordFile, credentials.superuser());
            DataDirectory.readableByOwnerOnly(passwordFile, "rw-------");
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.cluster())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(directory.binaries().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setPort(freePort())
                    .setConnectConfig("password", credentials.superuser())
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig(
                            "listen_addresses", InetAddress.getLoopbackAddress().getHostAddress())
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setErrorRedirector(Redirect.appendTo(directory.serverLog().toFile()))
                    .setOutputRedirector(Redirect.appendTo(directory.serverLog().toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartRefusedException(
                    "The embedded database did not start: " + e.getMessage(),
                    "Look at the last lines of " + directory.serverLog() + ", or name a database of your own with"
                            + " SPRING_DATASOURCE_URL.",
                    e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void prepare() {
        try {
            new DatabaseRoles(server.getPostgresDatabase()).prepare(credentials);
            if (!Files.exists(directory.credentials())) {
                credentials.store(directory.credentials());
            }
            log.info("The embedded database is up, with its data in {}", directory.root());
        } catch (RuntimeException e) {
            stopServer();
            throw e;
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort() + "/"
                + DatabaseRoles.DATABASE;
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        stopServer();
        directory.close();
    }

    private void stopServer() {
        watch.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
