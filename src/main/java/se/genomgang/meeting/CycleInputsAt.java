package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
     */
    @Transactional(readOnly = true)
    public CycleInputs on(UnitId unit, LocalDate day, Collection<String> codes) {
        if (!Occasion.possible(day)) {
            return new CycleInputs(List.of(), List.of());
        }
        String on = "cast(:day as date)";
        String gathered = jdbc.sql("select "
                        + Inputs.gathered("u.id", on, KeptInputs.CONSIDERED.formatted("u.id", on))
                        + " from unit u where u.id = :unit")
                .param("day", day)
                .param("unit", unit.value())
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
        return CycleInputs.of(Inputs.read(gathered, day, LocalDate.now(clock)), codes::contains, day);
    }
}
