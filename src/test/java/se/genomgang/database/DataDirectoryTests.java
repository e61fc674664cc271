package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path temporary;

    @Test
    void one_application_at_a_time_holds_it() {
        try (DataDirectory first = DataDirectory.open(temporary)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("in use by another Genomgång (process "
                            + ProcessHandle.current().pid() + ")");
        }
        DataDirectory.open(temporary).close();
    }

    @Test
    void only_its_owner_reads_it() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("a b/ö"))) {
            Credentials.readOrMake(directory.credentials()).store(directory.credentials());
            assertThat(permissions(directory.root())).isEqualTo("rwx------");
            assertThat(permissions(directory.credentials())).isEqualTo("rw-------");
        }
    }

    @Test
    void passwords_are_made_once() {
        try (DataDirectory directory = DataDirectory.open(temporary)) {
            Credentials made = Credentials.readOrMake(directory.credentials());
            made.store(directory.credentials());
            assertThat(Credentials.readOrMake(directory.credentials())).isEqualTo(made);
            assertThat(made.owner()).isNotEqualTo(made.application()).hasSize(48);
        }
    }

    @Test
    void a_cluster_whose_making_was_interrupted_is_put_aside_and_a_finished_one_is_not() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary)) {
            Files.createDirectories(directory.cluster());
            directory.putAsideUnfinishedCluster();
            assertThat(directory.cluster()).doesNotExist();
            try (Stream<Path> inside = Files.list(directory.root())) {
                assertThat(inside.map(path -> path.getFileName().toString()))
                        .anyMatch(name -> name.startsWith("unfinished-"));
            }
            Files.createDirectories(directory.cluster());
            Credentials.readOrMake(directory.credentials()).store(directory.credentials());
            directory.putAsideUnfinishedCluster();
            assertThat(directory.cluster()).exists();
        }
    }

    @Test
    void programs_whose_unpacking_was_interrupted_are_removed_and_finished_ones_are_not() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary)) {
            directory.removeUnfinishedBinaries();
            Path interrupted = Files.createDirectories(directory.binaries().resolve("PG-interrupted"));
            Files.createSymbolicLink(interrupted.resolve("libicuuc.so"), Path.of("libicuuc.so.60"));
            Path copied = Files.createDirectories(directory.binaries().resolve("PG-copied/bin"));
            Path finished = Files.createDirectories(directory.binaries().resolve("PG-finished/bin"));
            Path mark = Files.createFile(copied.resolveSibling(".exists"));
            Files.setLastModifiedTime(mark, FileTime.fromMillis(0));
            Files.createFile(finished.resolveSibling(".exists"));

            directory.removeUnfinishedBinaries();

            assertThat(interrupted).doesNotExist();
            assertThat(copied).as("marked before its content").doesNotExist();
            assertThat(finished).exists();
        }
    }

    @Test
    void what_cannot_be_a_directory_is_refused_in_plain_words() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cannot be used");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
