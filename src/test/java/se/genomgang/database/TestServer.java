package se.genomgang.database;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of a test run, with the same roles as in production: a container where a Docker engine
 * answers, otherwise the embedded one.
 *
 * @param url the JDBC address
 * @param credentials the passwords of the roles
 */
public record TestServer(String url, Credentials credentials) {

    private static final Credentials FOR_TESTS = new Credentials("test", "test", "test");

    /** The server, which is started when first asked for and lives as long as the JVM. */
    public static TestServer get() {
        return Running.SERVER;
    }

    /** The settings with which the application uses this server as a database of its own. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                DatabaseRoles.APPLICATION,
                "spring.datasource.password",
                credentials.application(),
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                credentials.owner());
    }

    private static TestServer start() {
        return dockerAnswers() ? startContainer() : startEmbedded("test-database");
    }

    /** Looks for the socket first, because asking Testcontainers in vain fills the log with errors. */
    private static boolean dockerAnswers() {
        if (System.getenv("DOCKER_HOST") == null && !socketAnswers(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean socketAnswers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it then
    private static TestServer startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withCommand("postgres", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on");
        container.start();
        PGSimpleDataSource superuser = new PGSimpleDataSource();
        superuser.setUrl(container.getJdbcUrl());
        superuser.setUser(container.getUsername());
        superuser.setPassword(container.getPassword());
        new DatabaseRoles(superuser).prepare(FOR_TESTS);
        String url = "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + DatabaseRoles.DATABASE;
        return new TestServer(url, FOR_TESTS);
    }

    /** An embedded server of one test's own, with nothing in it, which lives as long as the JVM. */
    public static TestServer fresh(String name) {
        return startEmbedded(name);
    }

    private static TestServer startEmbedded(String name) {
        EmbeddedDatabase database = EmbeddedDatabase.startOn(FreshDirectory.named(name));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return new TestServer(database.jdbcUrl(), database.credentials());
    }

    private static final class Running {
        private static final TestServer SERVER = start();
    }
}
