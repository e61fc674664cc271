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

    private Writes() {}

    /** How many rows, by table; sessions, throttle and security log apart. */
    static Map<String, Long> of(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables")) {
            while (rows.next()) {
                if (!UNCOUNTED.contains(rows.getString(1)) && rows.getLong(2) > 0) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }
}
