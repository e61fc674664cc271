package se.genomgang.action;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitId;

/**
 * Whoever opens, takes back or closes an action of a unit, and whoever writes down which ones are open, does so in turn: what a protocol lists is what
 * is open when it is locked. Taken before the action's own row, and kept until the transaction has ended.
 */
@Component
class UnitTurn {

    private static final String TAKE = "pg_advisory_xact_lock(hashtextextended('open actions of unit ' || %s, 0))";

    private final JdbcClient jdbc;

    UnitTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(UnitId unit) {
        jdbc.sql("select " + TAKE.formatted("?::bigint")).param(unit.value()).query(rows -> {});
    }

    /** The turn of the unit whose action it is; none when there is no such action. */
    void take(ActionId action) {
        jdbc.sql("select " + TAKE.formatted("unit_id") + " from action where id = ?")
                .param(action.value())
                .query(rows -> {});
    }
}
