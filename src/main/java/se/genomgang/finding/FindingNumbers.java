package se.genomgang.finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitId;

/**
 * Gives findings and audits their numbers, without gaps and never twice: the next asker waits until this transaction has ended, so that one rolled
 * back leaves no gap.
 */
@Component
class FindingNumbers {

    private final JdbcClient jdbc;

    FindingNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit's next number of a finding in the year. */
    int ofFinding(UnitId unit, int year) {
        return jdbc.sql(
                        """
                        insert into finding_counter (unit_id, year, last) values (:unit, :year, 1)
                        on conflict (unit_id, year) do update set last = finding_counter.last + 1
                        returning last""")
                .param("unit", unit.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The organisation's next number of an audit in the year. */
    int ofAudit(int year) {
        return jdbc.sql(
                        """
                        insert into audit_counter (year, last) values (:year, 1)
                        on conflict (year) do update set last = audit_counter.last + 1
                        returning last""")
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
