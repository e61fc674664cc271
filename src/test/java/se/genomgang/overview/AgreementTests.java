package se.genomgang.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.organisation.OpenUnit;
import se.genomgang.organisation.Units;
import se.genomgang.routine.Routines;
import se.genomgang.testing.DemonstrationTest;

/** The overview judges units and meetings, the list what is to be done: both read the same rules, and say late of the same. */
@DemonstrationTest
@Transactional(readOnly = true)
@DisplayName("The overview and the list of deadlines")
class AgreementTests {

    private static final Set<String> JUDGED =
            Set.of("meeting.plan", "meeting.summons", "meeting.hold", "protocol.submission");

    private static final List<LocalDate> DAYS = Stream.of(
                    "2026-03-02",
                    "2026-03-08",
                    "2026-03-31",
                    "2026-04-01",
                    "2026-05-01",
                    "2026-10-31",
                    "2026-11-01",
                    "2026-12-31")
            .map(LocalDate::parse)
            .toList();

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OverviewReading reading;

    @Autowired
    private Routines routines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Units units;

    @ParameterizedTest
    @FieldSource("DAYS")
    @DisplayName("say late of the same units, whatever the day")
    void same_units(LocalDate day) {
        requireAgreement(day);
    }

    @Test
    @DisplayName(
            "say late of the same units also where a unit holds more than is asked, or opened or was to hold it afterwards")
    @Transactional
    void same_units_beyond_what_is_asked(@Autowired BeanFactory beans) {
        GivenMeetings given = new GivenMeetings(beans);
        School another = given.school();
        sentIn(held(given.review(another, LocalDate.of(2026, 3, 5))));
        given.review(another, LocalDate.of(2026, 11, 20));
        School unsent = given.school();
        held(given.review(unsent, LocalDate.of(2026, 3, 5)));
        held(given.review(unsent, LocalDate.of(2026, 3, 12)));
        given.review(given.school(), LocalDate.of(2026, 4, 10));
        units.open(
                new OpenUnit(
                        "nyskola",
                        UnitKind.SCHOOL,
                        new Label("NY", "NEW"),
                        new Label("Nya skolan", "The New School"),
                        LocalDate.of(2026, 4, 15)),
                new Rights(another.head().person(), "Keeper", true, Set.of()));

        DAYS.forEach(this::requireAgreement);
        assertThat(late(LocalDate.of(2026, 4, 1)).stream().map(Obligation::unit))
                .as("a review held in its time, another in November")
                .contains(unsent.unit())
                .doesNotContain(another.unit());
    }

    private MeetingId held(MeetingId meeting) {
        jdbc.sql("update meeting set stage = 'HELD', held_on = date, summoned_on = date - 20 where id = ?")
                .param(meeting.value())
                .update();
        return meeting;
    }

    private void sentIn(MeetingId meeting) {
        jdbc.sql(
                        "update meeting set stage = 'RECEIVED', adjusted_on = date, submitted_on = date, received_on = date where id = ?")
                .param(meeting.value())
                .update();
    }

    private void requireAgreement(LocalDate day) {
        int year = day.getYear();
        Set<Long> red = Standings.of(reading.standings(year), routines, year, day).units().stream()
                .filter(Standings.Standing::late)
                .map(Standings.Standing::id)
                .collect(Collectors.toSet());

        assertThat(late(day).stream()
                        .filter(obligation -> !onlyItsOwnDay(obligation, day))
                        .map(obligation -> obligation.unit().value())
                        .collect(Collectors.toSet()))
                .as("late on %s", day)
                .isEqualTo(red);
    }

    private List<Obligation> late(LocalDate day) {
        return deadlines.standing(ObligationScope.everything(), day).stream()
                .filter(Due::late)
                .map(Due::obligation)
                .filter(Obligation::shall)
                .filter(obligation -> JUDGED.contains(obligation.key().kind()))
                .toList();
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
