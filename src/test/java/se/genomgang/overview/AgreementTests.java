package se.genomgang.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.Routines;
import se.genomgang.testing.DemonstrationTest;

/** The overview judges units and meetings, the list what is to be done: both read the same rules, and say late of the same. */
@DemonstrationTest
@Transactional(readOnly = true)
@DisplayName("The overview and the list of deadlines")
class AgreementTests {

    private static final Set<String> JUDGED =
            Set.of("meeting.plan", "meeting.summons", "meeting.hold", "protocol.submission");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OverviewReading reading;

    @Autowired
    private Routines routines;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-03-08",
                "2026-03-31",
                "2026-04-01",
                "2026-05-01",
                "2026-10-31",
                "2026-11-01",
                "2026-12-31"
            })
    @DisplayName("say late of the same units, whatever the day")
    void same_units(LocalDate day) {
        int year = day.getYear();
        Set<Long> red = Standings.of(reading.standings(year), routines, year, day).units().stream()
                .filter(Standings.Standing::late)
                .map(Standings.Standing::id)
                .collect(Collectors.toSet());

        List<Obligation> late = deadlines.standing(ObligationScope.everything(), day).stream()
                .filter(Due::late)
                .map(Due::obligation)
                .filter(Obligation::shall)
                .filter(obligation -> JUDGED.contains(obligation.key().kind()))
                .toList();
        assertThat(late.stream()
                        .filter(obligation -> !onlyItsOwnDay(obligation, day))
                        .map(obligation -> obligation.unit().value())
                        .collect(Collectors.toSet()))
                .isEqualTo(red);
    }

    /**
     * A meeting whose own day has passed, while the routine's time has not: the list says that noting it is late, the overview that it is time to
     * note it or move it. Neither is a deviation from the routine yet.
     */
    private boolean onlyItsOwnDay(Obligation obligation, LocalDate day) {
        return obligation.key().kind().equals("meeting.hold")
                && jdbc.sql(
                                "select kind_id, u.kind, m.year from meeting m join unit u on u.id = m.unit_id where m.id = ?")
                        .param(Long.valueOf(obligation.key().subject()))
                        .query((row, n) ->
                                !day.isAfter(routines.rules(row.getLong(1), UnitKind.valueOf(row.getString(2)))
                                        .windowTo(row.getInt(3))))
                        .single();
    }
}
