package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Empty directories below {@code target}, for tests that keep data. */
public final class FreshDirectory {

    private static final Path PARENT = Path.of("target", "test-data");

    private FreshDirectory() {}

    /** A new directory of the given name; earlier ones that nobody uses any more are removed. */
    public static Path named(String name) {
        try {
            Files.createDirectories(PARENT);
            removeAbandoned(name + "-");
            Path directory = Files.createTempDirectory(PARENT, name + "-");
            Files.writeString(
                    directory.resolve("test.pid"),
                    String.valueOf(ProcessHandle.current().pid()));
            return directory.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeAbandoned(String prefix) throws IOException {
        try (Stream<Path> earlier = Files.list(PARENT)) {
            for (Path directory : earlier.filter(
                            path -> path.getFileName().toString().startsWith(prefix))
                    .toList()) {
                if (!inUse(directory)) {
                    OrphanedPostmaster.stopAnyOn(directory.resolve("postgresql"));
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        }
    }

    private static boolean inUse(Path directory) throws IOException {
        Path pid = directory.resolve("test.pid");
        return Files.exists(pid)
                && ProcessHandle.of(Long.parseLong(Files.readString(pid))).isPresent();
    }
}
