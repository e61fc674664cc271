package se.genomgang.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Swedish working days: Monday to Friday, less public holidays and the eves that are days off by custom (Easter Eve,
 * Midsummer's, Christmas and New Year's Eve).
 */
public final class WorkingDays {

    private static final HolidayManager SWEDEN =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    private WorkingDays() {}

    /** Whether people can be expected at work that day. */
    public static boolean isWorkingDay(LocalDate date) {
        return !isWeekend(date) && !isHoliday(date);
    }

    /** Whether the day is a Saturday or a Sunday. Easter Eve, always a Saturday, is one of them. */
    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether the day is a public holiday, or Easter Eve, which the calendar does not list. */
    public static boolean isHoliday(LocalDate date) {
        return SWEDEN.isHoliday(date)
                || SWEDEN.getHolidays(date.plusDays(1), date.plusDays(1)).stream()
                        .anyMatch(holiday -> holiday.getPropertiesKey().endsWith("EASTER"));
    }
}
