package se.genomgang.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the running transaction has written. */
final class Writes {

    /** A form's key is taken before the denial and given back with it: here only when the test rolls back. */
    private static final Set<String> UNCOUNTED =
            Set.of("spring_session", "spring_session_attributes", "sign_in_bucket", "sign_in_log", "submission");

    /** The catalogue's tables and their counters alone: the view pg_stat_xact_user_tables counts every index too, for some milliseconds a time. */
    private static final String COUNTED =
            """
            select relname, touched from (
              select relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                + pg_stat_get_xact_tuples_deleted(oid) as touched
              from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace) as one
            where touched > 0""";

    private Writes() {}

    /** How many rows, by table; sessions, throttle and security log apart. */
    static Map<String, Long> of(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.prepareStatement(COUNTED);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!UNCOUNTED.contains(rows.getString(1))) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }
}
