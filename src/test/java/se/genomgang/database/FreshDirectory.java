package se.genomgang.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Empty directories below {@code target}, for tests that keep data. */
public final class FreshDirectory {

    private static final Path PARENT = Path.of("target", "test-data");

    private FreshDirectory() {}

    /** A new directory of the given name; earlier ones that nobody uses any more are removed. One at a time, also among processes that run tests side by side. */
    public static synchronized Path named(String name) {
        try {
            Files.createDirectories(PARENT);
            try (FileChannel turn = FileChannel.open(PARENT.resolve("lock"), CREATE, WRITE)) {
                turn.lock();
                return make(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(String name) throws IOException {
        removeAbandoned(name + "-");
        Path directory = Files.createTempDirectory(PARENT, name + "-");
        Files.writeString(
                directory.resolve("test.pid"),
                String.valueOf(ProcessHandle.current().pid()));
        return directory.toAbsolutePath();
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
