package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Promise 1: an acknowledged save survives, so a database that may lose it is not served. */
class DurabilityCheckTests {

    @Test
    void a_database_that_does_not_write_to_disk_is_refused() throws IOException {
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setDataDirectory(FreshDirectory.named("careless").resolve("postgresql"))
                .setServerConfig("full_page_writes", "off")
                .start()) {
            assertThatThrownBy(() -> new DurabilityCheck(careless.getPostgresDatabase()).requireDurability())
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage(
                            "The database may lose saved work: fsync, full_page_writes, synchronous_commit is off.");
        }
    }

    @Test
    void a_role_that_does_not_wait_for_the_disk_is_refused() {
        assertThatThrownBy(() -> new DurabilityCheck(sharedServer("-c synchronous_commit=off")).requireDurability())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void the_test_server_is_as_safe_as_a_real_one() {
        assertThatCode(() -> new DurabilityCheck(sharedServer("")).requireDurability())
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_plain_words() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        assertThatThrownBy(() -> new DurabilityCheck(nobody).requireDurability())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("The database cannot be used: Connection to 127.0.0.1:1 refused.");
    }

    @Test
    void a_refusal_is_told_in_plain_words_without_a_stack_trace() {
        FailureAnalysis told = new StartRefusedFailureAnalyzer()
                .analyze(new IllegalStateException("wrapped", new StartRefusedException("This is wrong.", "Mend it.")));
        assertThat(told.getDescription()).isEqualTo("This is wrong.");
        assertThat(told.getAction()).isEqualTo("Mend it.");
    }

    private static DataSource sharedServer(String options) {
        TestServer server = TestServer.get();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser(DatabaseRoles.APPLICATION);
        dataSource.setPassword(server.credentials().application());
        dataSource.setOptions(options);
        return dataSource;
    }
}
