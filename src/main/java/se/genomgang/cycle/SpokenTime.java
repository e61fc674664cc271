package se.genomgang.cycle;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is done, as people write it in a table, in Swedish or English: "Januari–februari", "17 februari", "senast 28 feb", "22–25 april",
 * "vecka 17", "varje månad". Capitals, full stops and kinds of dash do not matter.
 */
final class SpokenTime {

    /**
     * What was said, as a step has it.
     *
     * @param from null where the months of the activity say it
     * @param to null where the months of the activity say it
     */
    record Told(Timing timing, Recurrence recurrence, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Months in a row, 1 to 12, both inclusive. */
    record Months(int from, int to) {}

    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january", "jan"),
            List.of("februari", "february", "feb", "febr"),
            List.of("mars", "march", "mar"),
            List.of("april", "apr"),
            List.of("maj", "may"),
            List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"),
            List.of("augusti", "august", "aug"),
            List.of("september", "sep", "sept"),
            List.of("oktober", "october", "okt", "oct"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    private static final Map<String, Recurrence> RHYTHMS = Map.ofEntries(
            Map.entry("varje månad", Recurrence.MONTHLY),
            Map.entry("månadsvis", Recurrence.MONTHLY),
            Map.entry("every month", Recurrence.MONTHLY),
            Map.entry("monthly", Recurrence.MONTHLY),
            Map.entry("varje kvartal", Recurrence.QUARTERLY),
            Map.entry("kvartalsvis", Recurrence.QUARTERLY),
            Map.entry("every quarter", Recurrence.QUARTERLY),
            Map.entry("quarterly", Recurrence.QUARTERLY),
            Map.entry("löpande", Recurrence.CONTINUOUS),
            Map.entry("kontinuerligt", Recurrence.CONTINUOUS),
            Map.entry("hela året", Recurrence.CONTINUOUS),
            Map.entry("all the time", Recurrence.CONTINUOUS),
            Map.entry("all year", Recurrence.CONTINUOUS),
            Map.entry("continuously", Recurrence.CONTINUOUS),
            Map.entry("vid behov", Recurrence.AS_NEEDED),
            Map.entry("as needed", Recurrence.AS_NEEDED));

    private static final Pattern LATEST =
            Pattern.compile("^(?:senast|klart? senast|by|no later than|at the latest)(?: i| in| on)? ");
    private static final Pattern WITHIN =
            Pattern.compile("^(?:någon gång i|någon gång under|inom|at some time in|within) ");
    private static final Pattern DURING = Pattern.compile("^(?:i|under|in|during|on) ");
    private static final Pattern FILLING = Pattern.compile("\\b(?:den|the) (?=\\d)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?::?[ae]|st|nd|rd|th)?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(DAY + " ?(\\p{L}+)(?: (\\d{4}))?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\p{L}+) " + DAY + "(?:,? (\\d{4}))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[ /](\\d{4}))?");
    private static final Pattern WEEK =
            Pattern.compile("(?:v|v\\.|vecka|veckorna|week|weeks) ?(\\d{1,2})(?:-(\\d{1,2}))?");

    private final int year;

    private SpokenTime(int year) {
        this.year = year;
    }

    /** Empty when it names no months in a row. */
    static Optional<Months> months(String said) {
        String[] parts = plain(said).split("-", -1);
        int from = month(parts[0]);
        int to = month(parts[parts.length - 1]);
        return parts.length <= 2 && from > 0 && to >= from ? Optional.of(new Months(from, to)) : Optional.empty();
    }

    /** Whether it says that something goes on all year. */
    static boolean allYear(String said) {
        return RHYTHMS.get(plain(said)) == Recurrence.CONTINUOUS;
    }

    /** Empty when it cannot be understood as a time of the year, or names another year. */
    static Optional<Told> of(String said, int year) {
        try {
            return new SpokenTime(year).told(plain(said));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Told> told(String said) {
        if (said.isEmpty()) {
            return Optional.of(new Told(Timing.MONTHS, Recurrence.YEARLY, null, null));
        }
        if (RHYTHMS.containsKey(said)) {
            return Optional.of(new Told(Timing.MONTHS, RHYTHMS.get(said), null, null));
        }
        Matcher latest = LATEST.matcher(said);
        if (latest.find()) {
            return latest(said.substring(latest.end()));
        }
        Matcher within = WITHIN.matcher(said);
        if (within.find()) {
            return span(said.substring(within.end()), Recurrence.WITHIN);
        }
        String rest = DURING.matcher(said).replaceFirst("");
        return days(rest)
                .map(days -> new Told(Timing.ON, Recurrence.YEARLY, days.from(), days.to()))
                .or(() -> span(rest, Recurrence.YEARLY));
    }

    private Optional<Told> latest(String said) {
        return days(said)
                .filter(days -> days.from().equals(days.to()))
                .map(Days::to)
                .or(() -> months(said)
                        .map(months -> YearMonth.of(year, months.to()).atEndOfMonth()))
                .map(day -> new Told(Timing.BY, Recurrence.YEARLY, null, day));
    }

    private Optional<Told> span(String said, Recurrence recurrence) {
        return months(said)
                .map(months -> new Told(
                        Timing.MONTHS,
                        recurrence,
                        LocalDate.of(year, months.from(), 1),
                        YearMonth.of(year, months.to()).atEndOfMonth()));
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Optional<Days> days(String said) {
        Matcher week = WEEK.matcher(said);
        if (week.matches()) {
            int first = Integer.parseInt(week.group(1));
            int last = week.group(2) == null ? first : Integer.parseInt(week.group(2));
            return inYear(new Days(inWeek(first, DayOfWeek.MONDAY), inWeek(last, DayOfWeek.FRIDAY)));
        }
        if (said.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(said);
            return inYear(new Days(day, day));
        }
        String[] parts = said.split("-", -1);
        Optional<LocalDate> last = day(parts[parts.length - 1]);
        if (parts.length == 1) {
            return last.map(day -> new Days(day, day));
        }
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<LocalDate> first =
                DAY.matcher(parts[0]).matches() ? last.map(day -> day.withDayOfMonth(number(parts[0]))) : day(parts[0]);
        return first.flatMap(from -> last.map(to -> new Days(from, to)));
    }

    private Optional<Days> inYear(Days days) {
        return days.from().getYear() == year && days.to().getYear() == year ? Optional.of(days) : Optional.empty();
    }

    private LocalDate inWeek(int week, DayOfWeek weekday) {
        LocalDate fourth = LocalDate.of(year, 1, 4); // always in week 1
        return fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(weekday);
    }

    private Optional<LocalDate> day(String said) {
        Matcher day = DAY_OF_MONTH.matcher(said);
        if (day.matches()) {
            return day(number(day.group(1)), month(day.group(2)), day.group(3));
        }
        Matcher english = MONTH_AND_DAY.matcher(said);
        if (english.matches()) {
            return day(number(english.group(2)), month(english.group(1)), english.group(3));
        }
        Matcher slashed = SLASHED.matcher(said);
        return slashed.matches()
                ? day(number(slashed.group(1)), number(slashed.group(2)), slashed.group(3))
                : Optional.empty();
    }

    private Optional<LocalDate> day(int day, int month, @Nullable String ofYear) {
        boolean thisYear = ofYear == null || Integer.parseInt(ofYear) == year;
        return month > 0 && thisYear ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replaceAll("\\D", ""));
    }

    /** 1 to 12; 0 when it is none. */
    private static int month(String said) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(said.strip())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String plain(String said) {
        String small = Normalizer.normalize(said, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("(?<=\\p{L})\\.", "")
                .replaceAll("\\s+", " ")
                .strip();
        return FILLING.matcher(small)
                .replaceAll("")
                .replaceAll(" ?- ?| (?:och|till|and|to|&) ", "-")
                .replaceAll("\\.$", "");
    }
}
