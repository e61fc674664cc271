package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.Inputs;
import se.genomgang.kernel.UnitId;

/** What of the annual cycle would feed a meeting on a day that is being considered for it (Å). */
@Component
public class CycleInputsAt {

    private final JdbcClient jdbc;
    private final Clock clock;

    CycleInputsAt(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One statement.
     *
     * @param codes of the points that the agenda would have
     * @param moved the meeting that would be moved to the day; null for a new one
     */
    @Transactional(readOnly = true)
    public CycleInputs on(UnitId unit, LocalDate day, Collection<String> codes, @Nullable MeetingId moved) {
        if (!Occasion.possible(day)) {
            return new CycleInputs(List.of(), List.of());
        }
        String on = "cast(:day as date)";
        LocalDate today = LocalDate.now(clock);
        String gathered = jdbc.sql("select "
                        + Inputs.gathered("u.id", on, KeptInputs.EXPECTED.formatted("u.id", on, ":moved"))
                        + " from unit u where u.id = :unit")
                .param("day", day)
                .param("today", today)
                .param("moved", moved == null ? null : moved.value())
                .param("unit", unit.value())
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
        return CycleInputs.of(Inputs.read(gathered, day, today), codes::contains, day);
    }
}
