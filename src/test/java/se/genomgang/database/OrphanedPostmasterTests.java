package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedPostmasterTests {

    @TempDir
    private Path cluster;

    @Test
    void a_process_that_has_inherited_the_number_is_left_alone_and_does_not_stand_in_the_way() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + cluster + "\n1700000000\n");
        OrphanedPostmaster.stopAnyOn(cluster);
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void the_trace_of_a_server_that_is_gone_is_left_for_the_next_one_to_judge() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Files.writeString(pidFile, "99999999\n" + cluster + "\n1700000000\n");
        OrphanedPostmaster.stopAnyOn(cluster);
        assertThat(pidFile).exists();
    }

    @Test
    void nothing_is_done_where_there_is_no_cluster_yet() {
        OrphanedPostmaster.stopAnyOn(cluster.resolve("none"));
        assertThat(cluster).isEmptyDirectory();
    }
}
