package se.genomgang.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitId;

/** Numbers meetings n-ÅÅÅÅ per unit and year. */
@Component
class Numbering {

    private static final int LOCK = 72003;

    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the unit's year. Of two who plan at once the second waits for the first, to the end of its transaction. */
    int next(UnitId unit, int year) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK, (int) unit.value())
                .query((row, n) -> "")
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from meeting where unit_id = ? and year = ?")
                .params(unit.value(), year)
                .query(Integer.class)
                .single();
    }
}
