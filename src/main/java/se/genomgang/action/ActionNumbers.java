package se.genomgang.action;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitId;

/** Gives actions their numbers: one row of numbers per unit and year, without gaps and never twice. */
@Component
class ActionNumbers {

    private final UnitTurn turn;
    private final JdbcClient jdbc;

    ActionNumbers(UnitTurn turn, JdbcClient jdbc) {
        this.turn = turn;
        this.jdbc = jdbc;
    }

    /** The next number; the next asker waits until this transaction has ended, so that one rolled back leaves no gap. */
    int next(UnitId unit, int year) {
        turn.take(unit);
        return jdbc.sql(
                        """
                        insert into action_counter (unit_id, year, last) values (:unit, :year, 1)
                        on conflict (unit_id, year) do update set last = action_counter.last + 1
                        returning last""")
                .param("unit", unit.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
