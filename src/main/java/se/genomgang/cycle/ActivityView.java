package se.genomgang.cycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * An activity of a unit's cycle.
 *
 * @param monthFrom the month it stands under, 1 to 12; null when it goes on all year
 * @param monthTo the last of several months in a row
 * @param asNeeded whether it is done only when there is need
 * @param byRoutine whether the routine sets its time (R §5)
 * @param feeds codes of the points of the agenda that it is an input to
 * @param concerns kinds of unit that have a part in it
 * @param series the same in every unit and year
 * @param leftOut why the unit does not do it; null when it does
 * @param assigned whom it is assigned to; null: to nobody in particular, so that who represents the unit sees to it
 * @param seen what the unit last considered of the central one, in this year; null when there was none
 * @param version what a change is made against
 */
public record ActivityView(
        long id,
        long series,
        Label title,
        Theme theme,
        @Nullable Integer monthFrom,
        @Nullable Integer monthTo,
        boolean asNeeded,
        boolean byRoutine,
        List<String> feeds,
        Set<UnitKind> concerns,
        @Nullable String leftOut,
        @Nullable Assignee assigned,
        @Nullable Substance seen,
        int version,
        List<StepView> steps) {

    /** Whether it stands under no month. */
    public boolean continuous() {
        return monthFrom == null;
    }

    /** The first day of the months it stands under; of the year when it goes on all year. */
    public LocalDate firstDay(int year) {
        return LocalDate.of(year, monthFrom == null ? 1 : monthFrom, 1);
    }

    /** The last day of the months it stands under. */
    public LocalDate lastDay(int year) {
        return YearMonth.of(year, monthTo == null ? 12 : monthTo).atEndOfMonth();
    }

    public boolean late(LocalDate today) {
        return steps.stream().anyMatch(step -> step.late(today));
    }

    /** Every time that something of it is to be done. */
    public List<OccurrenceView> occurrences() {
        return steps.stream().flatMap(step -> step.occurrences().stream()).toList();
    }
}
