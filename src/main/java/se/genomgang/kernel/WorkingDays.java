package se.genomgang.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

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

    /** The eve that the day is, a day off by custom and no public holiday: {@code midsummer}, {@code christmas} or {@code newYear}. */
    public static Optional<String> eve(LocalDate date) {
        if (date.getMonth() == Month.DECEMBER) {
            return switch (date.getDayOfMonth()) {
                case 24 -> Optional.of("christmas");
                case 31 -> Optional.of("newYear");
                default -> Optional.empty();
            };
        }
        boolean midsummer = date.getMonth() == Month.JUNE
                && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 19
                && date.getDayOfMonth() <= 25;
        return midsummer ? Optional.of("midsummer") : Optional.empty();
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
