package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.DemonstrationTest;

/**
 * Promise 7, on three years of a university's work: the application's role cannot change or remove what is final, and when the database's owner
 * does it, with the guards switched off, it shows.
 */
@DemonstrationTest
@DisplayName("What is final")
class TamperingTests {

    /** A file that the latest version lists: the demonstration's have none. */
    private static final String WITH_A_FILE =
            """
            insert into attachment_content select encode(sha256(c), 'hex'), c from (values (convert_to(repeat('Underlag ', 100), 'UTF8'))) as file (c);
            insert into attachment (owner_type, owner_id, position, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
            select 'test', 1, 1, 'underlag.txt', 'text/plain', 900, encode(sha256(convert_to(repeat('Underlag ', 100), 'UTF8')), 'hex'), 1, now();
            update protocol_snapshot s
            set minutes = jsonb_set(s.minutes::jsonb, '{points,2,attachments}',
                                    jsonb_build_array(jsonb_build_object('id', a.id, 'fileName', a.file_name, 'sha256', a.sha256)))::text
            from attachment a
            where a.owner_type = 'test' and s.chain = (select max(chain) from protocol_snapshot);
            update protocol_snapshot set content_hash = encode(sha256(convert_to(minutes, 'UTF8')), 'hex')
            where chain = (select max(chain) from protocol_snapshot);
            update protocol_snapshot s set hash = protocol_snapshot_hash(s) where chain = (select max(chain) from protocol_snapshot)
            """;

    private static final String GUARDS_OFF =
            "alter table journal_entry disable trigger user; alter table protocol_snapshot disable trigger user;"
                    + " alter table attachment disable trigger user; alter table attachment_content disable trigger user;"
                    + " alter table protocol_snapshot drop constraint protocol_snapshot_protocol_version_id_fkey;"
                    + " drop table protocol_approval";

    private static final String FINAL =
            """
            action_amendment action_closure action_import action_report action_report_answer action_request adjustment_answer adjustment_end adjustment_round
            attachment attachment_content attachment_removal compilation finding_analysis finding_check finding_closure journal_entry meeting_step participant_reply protocol_approval protocol_document protocol_receipt protocol_registration
            protocol_snapshot protocol_submission unit_reminder
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    static Stream<String> finalTables() {
        return Stream.of(FINAL.strip().split("\\s+"));
    }

    @Test
    @DisplayName("is every table whose rows a trigger keeps")
    void is_every_table_whose_rows_a_trigger_keeps() {
        assertThat(jdbc.sql(
                                "select event_object_table from information_schema.triggers where action_statement like '%refuse_change%'"
                                        + " and event_manipulation = 'DELETE' and action_orientation = 'ROW'")
                        .query(String.class)
                        .set())
                .containsExactlyInAnyOrderElementsOf(finalTables().toList());
    }

    @ParameterizedTest
    @MethodSource("finalTables")
    void is_beyond_the_application_s_role(String table) {
        String column = jdbc.sql("select column_name from information_schema.columns where table_name = ? limit 1")
                .param(table)
                .query(String.class)
                .single();
        for (String change : List.of(
                "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor_id = 1",
                "delete from journal_entry",
                "truncate journal_entry",
                "update protocol_snapshot set minutes = minutes",
                "delete from protocol_snapshot",
                "truncate protocol_snapshot cascade",
                "update attachment_content set content = content",
                "delete from attachment_content",
                "truncate attachment_content cascade",
                "update finding_analysis set cause = ''",
                "delete from finding_analysis",
                "update finding_check set effective = true",
                "delete from finding_check",
                "truncate finding_check",
                "update finding_closure set closed_on = closed_on - 1",
                "delete from finding_closure",
                "truncate finding_closure",
                "update finding set found_on = found_on - 1",
                "update finding set kind = 'OBSERVATION' where kind = 'NONCONFORMITY'",
                "delete from finding",
                "truncate protocol_version cascade",
                "delete from protocol_version"
            })
    void is_beyond_its_owner_too_as_long_as_the_guards_stand(String change) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into attachment_content values (repeat('0', 64), 'x')");
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo("GG001"));
            connection.rollback();
        }
    }

    @Test
    void shows_every_change_of_any_column() throws SQLException {
        System.out.printf("%d changes of what is final, all found%n", tamper(3));
    }

    @Test
    @Tag("endurance")
    void shows_every_change_of_any_column_of_many_rows() throws SQLException {
        System.out.printf("%d changes of what is final, all found%n", tamper(150));
    }

    private int tamper(int rows) throws SQLException {
        try (Connection connection = owner()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(GUARDS_OFF);
                statement.execute(WITH_A_FILE);
                assertThat(broken(statement, "journal_first_broken()")).isZero();
                assertThat(broken(statement, "protocol_snapshot_first_broken()"))
                        .isZero();
                return tamper(statement, "journal_entry", "id", "journal_first_broken()", rows)
                        + tamper(statement, "protocol_snapshot", "chain", "protocol_snapshot_first_broken()", rows)
                        + tamperWithFiles(statement, rows);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Changes each column of some rows, one at a time, and takes the row away. */
    private static int tamper(Statement statement, String table, String key, String check, int rows)
            throws SQLException {
        int changes = 0;
        List<Long> chosen = chosen(ids(statement, "select " + key + " from " + table + " order by 1"), rows);
        for (long row : chosen) {
            for (String[] column : columns(statement, table)) {
                String change = "update " + table + " set " + column[0] + " = " + flipped(column[0], column[1])
                        + " where " + key + " = " + row;
                assertThat(brokenAfter(statement, change, check)).as(change).isPositive();
                changes++;
            }
            // The last link of a chain can be taken off unseen: what hangs on it is what tells
            if (row != ids(statement, "select max(" + key + ") from " + table).get(0)) {
                String removal = "delete from " + table + " where " + key + " = " + row;
                assertThat(brokenAfter(statement, removal, check)).as(removal).isPositive();
                changes++;
            }
        }
        return changes;
    }

    private static int tamperWithFiles(Statement statement, int rows) throws SQLException {
        String check = "protocol_snapshot_first_broken()";
        String listed = " where id in (select (f ->> 'id')::bigint from protocol_snapshot s,"
                + " jsonb_path_query(s.minutes::jsonb, '$.points[*].attachments[*]') f)";
        List<Long> files = chosen(ids(statement, "select id from attachment" + listed + " order by id"), rows);
        assertThat(files).isNotEmpty();
        for (long file : files) {
            String content =
                    "update attachment_content set content = set_bit(content, length(content) * 4, 1 - get_bit(content,"
                            + " length(content) * 4)) where sha256 = (select sha256 from attachment where id = " + file
                            + ")";
            assertThat(brokenAfter(statement, content, check)).as(content).isPositive();
            String name = "update attachment set file_name = 'annan.pdf' where id = " + file;
            assertThat(brokenAfter(statement, name, check)).as(name).isPositive();
        }
        return 2 * files.size();
    }

    /** The smallest change there is of a value; of no value, the one nearest to it. */
    private static String flipped(String column, String type) {
        return switch (type) {
            case "bigint" -> "case when " + column + " is null then 0 else " + column + " # (1::bigint << 40) end";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            default ->
                "case when " + column + " is null or " + column + " = '' then coalesce(" + column + " || ' ', '')"
                        + " else overlay(" + column + " placing chr(ascii(" + column + ") # 1) from 1 for 1) end";
        };
    }

    private static long brokenAfter(Statement statement, String change, String check) throws SQLException {
        statement.execute("savepoint before");
        assertThat(statement.executeUpdate(change)).as(change).isOne();
        long broken = broken(statement, check);
        statement.execute("rollback to savepoint before");
        return broken;
    }

    private static long broken(Statement statement, String check) throws SQLException {
        try (ResultSet found = statement.executeQuery("select coalesce(" + check + ", 0)")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<Long> chosen(List<Long> all, int most) {
        List<Long> chosen = new ArrayList<>();
        Random chance = new Random(7);
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            chosen.add(all.get(all.size() <= most ? i : chance.nextInt(all.size())));
        }
        return chosen;
    }

    private static List<String[]> columns(Statement statement, String table) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "select column_name, data_type from information_schema.columns where table_name = '" + table + "'")) {
            while (found.next()) {
                columns.add(new String[] {found.getString(1), found.getString(2)});
            }
        }
        return columns;
    }

    private static List<Long> ids(Statement statement, String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
        return ids;
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
