package se.genomgang.routine;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of the year in which a kind of meeting is held.
 *
 * @param from first day, inclusive; the first of January when the routine only says "by"
 * @param to last day, inclusive; 29 February means the last day of February in every year
 * @param strength whether the routine says shall or should
 */
public record Window(MonthDay from, MonthDay to, Strength strength) {

    static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window does not end before it begins: " + from + " " + to);
        }
    }

    /** The first day in a year. */
    public LocalDate from(int year) {
        return from.atYear(year);
    }

    /** The last day in a year, inclusive. */
    public LocalDate to(int year) {
        return to.atYear(year);
    }

    /** Whether the day lies in that year's window, both ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from(day.getYear())) && !day.isAfter(to(day.getYear()));
    }

    /** Whether it is one whole month or several. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1
                && (to.getDayOfMonth() == to.getMonth().maxLength()
                        || to.getDayOfMonth() == to.getMonth().minLength());
    }

    /** Whether the routine only names a last day. */
    public boolean onlyBy() {
        return from.equals(NEW_YEAR);
    }
}
