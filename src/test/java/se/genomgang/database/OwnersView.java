package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database of a data directory as its owner or its superuser sees it, past the application. */
public final class OwnersView {

    private OwnersView() {}

    static JdbcClient of(Path directory) {
        return JdbcClient.create(ownerOf(directory));
    }

    static PGSimpleDataSource ownerOf(Path directory) {
        Credentials credentials = Credentials.readOrMake(directory.resolve("credentials.properties"));
        return as(DatabaseRoles.OWNER, credentials.owner(), directory);
    }

    /** As one for whom the database refuses nothing but what its triggers refuse. */
    public static PGSimpleDataSource superuser(Path directory) {
        Credentials credentials = Credentials.readOrMake(directory.resolve("credentials.properties"));
        return as("postgres", credentials.superuser(), directory);
    }

    private static PGSimpleDataSource as(String user, String password, Path directory) {
        try {
            int port = Integer.parseInt(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip());
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {port});
            source.setDatabaseName(DatabaseRoles.DATABASE);
            source.setUser(user);
            source.setPassword(password);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
