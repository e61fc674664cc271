package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.database.OutageServer;
import se.genomgang.kernel.PersonId;

/** Promise 9: a copy holds the same, bit by bit, and sends nothing until somebody says so. */
@DisplayName("A copy of the database")
class CopiedDatabaseTests {

    @Test
    @DisplayName("holds the same in every table, and sends no mail until it is released; the original goes on")
    void holds_the_same_and_sends_nothing() {
        try (OutageServer server = OutageServer.started("copied")) {
            ManyObligations.load(server.owner(), LocalDate.of(2026, 9, 7), 40);
            assertThat(origin(server.owner()).permits()).as("the first to send").isTrue();

            DataSource copy = server.copiedTo("genomgang_copy");
            Map<String, String> hashes = hashes(server.owner());
            assertThat(hashes).hasSizeGreaterThan(50);
            assertThat(hashes(copy)).isEqualTo(hashes);
            assertThat(JdbcClient.create(copy)
                            .sql("select journal_first_broken() is null and protocol_snapshot_first_broken() is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();

            SendingOrigin there = origin(copy);
            assertThat(there.held()).isTrue();
            assertThat(there.permits()).isFalse();
            there.release(anyone(copy));
            assertThat(there.permits()).isTrue();
            assertThat(origin(server.owner()).permits()).isTrue();
        }
    }

    private static SendingOrigin origin(DataSource database) {
        var letterhead = new Letterhead(new StaticMessageSource(), "https://genomgang.example.org");
        return new SendingOrigin(JdbcClient.create(database), letterhead, Clock.systemUTC());
    }

    private static PersonId anyone(DataSource database) {
        return new PersonId(JdbcClient.create(database)
                .sql("select min(id) from person")
                .query(Long.class)
                .single());
    }

    /** Each table's rows, and where each of its numberings stands, as one hash. */
    private static Map<String, String> hashes(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Map<String, String> hashes = new LinkedHashMap<>();
        names(jdbc, "r")
                .forEach(table -> hashes.put(
                        table,
                        one(
                                jdbc,
                                "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                        + table + " t")));
        names(jdbc, "S")
                .forEach(numbers ->
                        hashes.put(numbers, one(jdbc, "select last_value || ' ' || is_called from " + numbers)));
        return hashes;
    }

    private static List<String> names(JdbcClient jdbc, String kind) {
        return jdbc.sql(
                        "select quote_ident(relname) from pg_class where relnamespace = 'public'::regnamespace and relkind = ? order by 1")
                .param(kind)
                .query(String.class)
                .list();
    }

    private static String one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
