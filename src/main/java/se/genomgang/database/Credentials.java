package se.genomgang.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded database's roles, made by chance at its first start.
 *
 * @param superuser only makes the roles and the database
 * @param owner owns the tables and migrates them
 * @param application what the application itself works as
 */
record Credentials(String superuser, String owner, String application) {

    static Credentials readOrMake(Path file) {
        if (!Files.exists(file)) {
            SecureRandom random = new SecureRandom();
            return new Credentials(password(random), password(random), password(random));
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Credentials(
                stored.getProperty("superuser", ""),
                stored.getProperty("owner", ""),
                stored.getProperty("application", ""));
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps the passwords, readable by the owner alone; all of the file or none of it. */
    void store(Path file) {
        Properties toStore = new Properties();
        toStore.setProperty("superuser", superuser);
        toStore.setProperty("owner", owner);
        toStore.setProperty("application", application);
        try {
            Path draft = Files.createTempFile(file.getParent(), "credentials", ".new");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                toStore.store(writer, null);
            }
            DataDirectory.readableByOwnerOnly(draft, "rw-------");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
