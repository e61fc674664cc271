package se.genomgang.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses a database that may lose what it has acknowledged when it or its machine stops unexpectedly. */
class DurabilityCheck {

    private final JdbcClient jdbc;

    DurabilityCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void requireDurability() {
        List<String> unsafe = settingsThatAreOff();
        if (!unsafe.isEmpty()) {
            String settings = String.join(", ", unsafe);
            throw new StartRefusedException(
                    "The database may lose saved work: " + settings + " is off.",
                    "Turn on " + settings + " in the database's configuration and start again. They are on by default"
                            + " in PostgreSQL, so somebody has turned them off.");
        }
    }

    private List<String> settingsThatAreOff() {
        try {
            return jdbc.sql(
                            """
                        select name from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                        order by name
                        """)
                    .query(String.class)
                    .list();
        } catch (CannotGetJdbcConnectionException e) {
            throw new StartRefusedException(
                    "The database cannot be used: " + (e.getCause() == null ? e : e.getCause()).getMessage(),
                    "See that it runs, and that SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD are right.",
                    e);
        }
    }
}
