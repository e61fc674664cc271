package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
class DatabaseConfigurationTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private DemonstrationMode demonstration;

    @Test
    void the_application_works_as_a_role_that_owns_nothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("genomgang_app");
        assertThatThrownBy(() -> jdbc.sql("create table mine (id int)").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
    }

    @Test
    void the_application_s_role_may_not_change_the_journal() {
        assertThat(jdbc.sql("select string_agg(privilege_type, ' ' order by privilege_type)"
                                + " from information_schema.table_privileges"
                                + " where table_name = 'journal_entry' and grantee = 'genomgang_app'")
                        .query(String.class)
                        .single())
                .isEqualTo("INSERT SELECT");
    }

    @Test
    void names_sort_in_the_swedish_order_of_letters() {
        assertThat(jdbc.sql("select string_agg(n, '' order by n) from unnest(array['ö', 'z', 'ä', 'a', 'å']) n")
                        .query(String.class)
                        .single())
                .isEqualTo("azåäö");
    }

    @Test
    void a_database_of_one_s_own_is_no_demonstration() {
        assertThat(demonstration.active()).isFalse();
    }

    @Test
    void the_clock_stands_still_in_swedish_local_time() {
        assertThat(LocalDateTime.now(clock)).isEqualTo(TestClock.START);
    }
}
