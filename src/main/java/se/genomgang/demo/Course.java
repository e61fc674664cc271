package se.genomgang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * How one meeting of a unit goes: the day, and days before and after it. An absent step never happens.
 *
 * @param kind review or follow-up
 * @param summoned days before the meeting
 * @param material days before the meeting
 * @param sent days from the meeting to the protocol being sent for adjustment
 * @param adjusted days from the meeting to the last approval; null: the head never answers
 * @param submitted days from the meeting
 * @param received days from the meeting
 */
record Course(
        String unit,
        String kind,
        LocalDate date,
        int summoned,
        int material,
        int sent,
        @org.jspecify.annotations.Nullable Integer adjusted,
        int submitted,
        int received) {

    private static final List<String> ORDER = List.of("eecs", "abe", "sci", "itm", "vs", "cbh", "central");
    private static final List<MonthDay> REVIEWS = List.of(
            MonthDay.of(2, 17),
            MonthDay.of(3, 5),
            MonthDay.of(3, 10),
            MonthDay.of(3, 12),
            MonthDay.of(3, 17),
            MonthDay.of(3, 19),
            MonthDay.of(4, 21));
    private static final List<MonthDay> FOLLOW_UPS = List.of(
            MonthDay.of(10, 6),
            MonthDay.of(10, 8),
            MonthDay.of(10, 13),
            MonthDay.of(10, 14),
            MonthDay.of(10, 15),
            MonthDay.of(10, 16),
            MonthDay.of(11, 24));

    /**
     * The year's meetings. In the year of the clock SCI summons late, ITM's latest protocol waits for its head and VS has not planned a follow-up;
     * in the year before ITM's review protocol came late.
     */
    static List<Course> of(int year, LocalDate today) {
        int thisYear = today.getYear();
        boolean spring = today.isBefore(LocalDate.of(thisYear, 10, 1));
        var courses = new java.util.ArrayList<Course>();
        for (int i = 0; i < ORDER.size(); i++) {
            String unit = ORDER.get(i);
            boolean lateSummons = unit.equals("sci") && year == thisYear;
            boolean lateProtocol = unit.equals("itm") && year == thisYear - 1;
            boolean waiting = unit.equals("itm") && year == thisYear;
            int wait = lateProtocol ? 24 : 0;
            courses.add(new Course(
                    unit,
                    "review",
                    weekday(REVIEWS.get(i).atYear(year)),
                    lateSummons ? 7 : 15 + i,
                    lateSummons ? 6 : 8,
                    2,
                    waiting && spring ? null : 4 + wait,
                    6 + wait,
                    9 + wait));
            if (!(unit.equals("vs") && year == thisYear)) {
                courses.add(new Course(
                        unit,
                        "follow-up",
                        weekday(FOLLOW_UPS.get(i).atYear(year)),
                        16,
                        9,
                        2,
                        waiting ? null : 4,
                        6,
                        8));
            }
        }
        return courses;
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.minusDays(1) : day;
        };
    }

    boolean review() {
        return kind.equals("review");
    }

    /** Seven weeks before, but not before the term begins. */
    LocalDate planned() {
        LocalDate term = LocalDate.of(date.getYear(), 1, 9);
        LocalDate early = date.minusDays(50);
        return early.isBefore(term) ? term : early;
    }

    LocalDate before(int days) {
        return date.minusDays(days);
    }

    LocalDate after(int days) {
        return date.plusDays(days);
    }
}
