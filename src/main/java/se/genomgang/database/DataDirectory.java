package se.genomgang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The directory a demonstration keeps everything in. One application at a time holds it, until it is closed. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            readableByOwnerOnly(root, "rwx------");
            return new DataDirectory(root.toRealPath(), lock(root));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data directory " + root + " cannot be used: " + e,
                    "Name a directory that the application may write to with GENOMGANG_DATA_DIR.",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefusedException(
                    "The data directory " + root + " is in use by another Genomgång" + holder(root) + ".",
                    "Stop that one first, or name another directory with GENOMGANG_DATA_DIR.");
        }
        Files.writeString(
                root.resolve("lock.pid"), String.valueOf(ProcessHandle.current().pid()));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path root) {
        try {
            return " (process " + Files.readString(root.resolve("lock.pid")) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Gives the owner alone access, where the file system can express it. */
    static void readableByOwnerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    /** Apart from the cluster, because the embedded database's library tidies its own working directory. */
    Path binaries() {
        return root.resolve("binaries");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    /**
     * Puts aside a cluster without credentials: the start that made it was interrupted before the database could be
     * used, so nothing in it has ever been acknowledged.
     */
    void putAsideUnfinishedCluster() {
        if (Files.exists(credentials()) || !Files.exists(cluster())) {
            return;
        }
        try {
            Files.move(cluster(), Files.createTempDirectory(root, "unfinished-").resolve("postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes the server's programs where their unpacking was interrupted: the library unpacks into what is left of them and stops at the first
     * link that is there already. It marks what it has finished with an empty file, not older than anything beside it but for a tenth of a second.
     */
    void removeUnfinishedBinaries() {
        if (!Files.exists(binaries())) {
            return;
        }
        try (Stream<Path> unpacked = Files.list(binaries())) {
            for (Path each : unpacked.filter(Files::isDirectory).toList()) {
                if (!finished(each)) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean finished(Path unpacked) throws IOException {
        Path mark = unpacked.resolve(".exists");
        if (!Files.exists(mark)) {
            return false;
        }
        long marked = Files.getLastModifiedTime(mark).toMillis() + 100;
        try (Stream<Path> beside = Files.list(unpacked)) {
            for (Path each : beside.toList()) {
                if (Files.getLastModifiedTime(each).toMillis() > marked) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
