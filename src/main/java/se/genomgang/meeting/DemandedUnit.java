package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.MeetingRules;

/**
 * A unit of which the routine may ask for meetings.
 *
 * @param name on the day asked
 * @param lastDay its last day, inclusive; null while no closing has been decided
 * @param whole whether everything of the unit was asked for, rather than single meetings
 */
public record DemandedUnit(
        UnitId id,
        String code,
        UnitKind kind,
        Label name,
        LocalDate openedOn,
        @Nullable LocalDate lastDay,
        boolean whole) {

    /** How long what was never planned or held is told of after its last day, when the year has ended before that. */
    private static final int DAYS_TOLD = 90;

    /** Reads {@code of_unit, unit_code, unit_kind, opened_on, last_day, name_sv, name_en} and {@code whole}. */
    public static DemandedUnit read(ResultSet row) throws SQLException {
        return new DemandedUnit(
                new UnitId(row.getLong("of_unit")),
                row.getString("unit_code"),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("whole"));
    }

    /** Whether the unit was there on the last day by which the meeting is held: only then is it asked of. */
    public boolean asked(MeetingRules rules, int year) {
        return rules.asksOf(year, openedOn, lastDay);
    }

    /** Whether the unit is there on the day: of a closed one nothing new is asked. */
    public boolean openOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /**
     * Whether what was due in a year, and never came about, is told of no more: from the first of January after, or 90 days after its last day where
     * that is later.
     */
    public static boolean lapsed(int year, LocalDate due, LocalDate today) {
        LocalDate after = LocalDate.of(year + 1, 1, 1);
        LocalDate told = due.plusDays(DAYS_TOLD);
        return !today.isBefore(told.isAfter(after) ? told : after);
    }

    /** The years of which something may stand, or was asked for by name: a plan for February comes into sight before the year begins. */
    public static TreeSet<Integer> years(ObligationScope scope, LocalDate today) {
        TreeSet<Integer> years = new TreeSet<>(List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1));
        if (scope.year() != null) {
            years.addAll(List.of(scope.year() - 1, scope.year()));
        }
        return years;
    }
}
