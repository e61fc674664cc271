package se.genomgang.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * When a step is done, in its year.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record Period(Timing timing, LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_A_QUARTER = 3;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " – " + to);
        }
    }

    /**
     * The same in another year. Months stay months, and a deadline its date (29 February becomes the 28th where there is none). What takes place keeps
     * its week and its weekdays, as meetings are planned in Sweden: Wednesday of week 6. Where the year has no week 53 it is week 52; where the day
     * would fall outside the year, the week beside it.
     */
    Period inYear(int year) {
        return switch (timing) {
            case MONTHS ->
                new Period(
                        timing,
                        YearMonth.from(from).withYear(year).atDay(1),
                        YearMonth.from(to).withYear(year).atEndOfMonth());
            case BY -> new Period(timing, from.withYear(year), to.withYear(year + to.getYear() - from.getYear()));
            case ON -> {
                LocalDate first = sameWeek(from, year);
                yield within(year, first, first.plusDays(ChronoUnit.DAYS.between(from, to)));
            }
        };
    }

    private static LocalDate sameWeek(LocalDate day, int year) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int weekYear = day.get(IsoFields.WEEK_BASED_YEAR) + year - day.getYear();
        DayOfWeek weekday = day.getDayOfWeek();
        LocalDate fourth = LocalDate.of(weekYear, 1, 4); // always in week 1
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
        return fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.min(week, weeks))
                .with(weekday);
    }

    private static Period within(int year, LocalDate first, LocalDate last) {
        if (first.getYear() < year) {
            return new Period(Timing.ON, first.plusWeeks(1), last.plusWeeks(1));
        }
        if (last.getYear() > year) {
            return new Period(Timing.ON, first.minusWeeks(1), last.minusWeeks(1));
        }
        return new Period(Timing.ON, first, last);
    }

    /** The times that a step so recurring is to be done. */
    List<Time> times(Recurrence recurrence) {
        return switch (recurrence) {
            case YEARLY, WITHIN -> List.of(new Time(from, to));
            case MONTHLY -> every(1);
            case QUARTERLY -> every(MONTHS_OF_A_QUARTER);
            case CONTINUOUS -> List.of(new Time(from, null));
            case AS_NEEDED -> List.of();
        };
    }

    private List<Time> every(int months) {
        List<Time> times = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(to));
                month = month.plusMonths(months)) {
            times.add(new Time(month.atDay(1), month.plusMonths(months - 1L).atEndOfMonth()));
        }
        return times;
    }
}
