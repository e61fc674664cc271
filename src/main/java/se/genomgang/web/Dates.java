package se.genomgang.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.WorkingDays;

/**
 * Dates and times in words, in the reader's language: ISO in tables and fields, "den 7 februari 2027" in text. Templates reach
 * it as {@code @dates}. Moments are shown in Swedish time.
 */
@Component("dates")
public class Dates {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY_SV = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_SV = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_SV = DateTimeFormatter.ofPattern("EEEE", SWEDISH);
    private static final DateTimeFormatter WEEKDAY_EN = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter MONTH_SV = DateTimeFormatter.ofPattern("MMMM", SWEDISH);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter TIME_SV = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("H:mm");

    private final Clock clock;
    private final MessageSource messages;

    Dates(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** Today in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(STOCKHOLM));
    }

    /** 2027-02-07, for tables and fields; empty for no date. */
    public String table(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** 2027-02-07 9.42, for tables; empty for no moment. */
    public String table(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        LocalDateTime local = local(moment);
        return table(local.toLocalDate()) + " " + clock(local.toLocalTime());
    }

    /** "den 7 februari 2027". */
    public String text(@Nullable LocalDate date) {
        return date == null ? "" : english() ? DAY_EN.format(date) : "den " + DAY_SV.format(date);
    }

    /** "den 7 februari 2027 kl. 9.42". */
    public String text(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        LocalDateTime local = local(moment);
        return text(local.toLocalDate()) + (english() ? ", " : " ") + time(local.toLocalTime());
    }

    /** "7 februari", where the year is plain from the context. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : (english() ? SHORT_EN : SHORT_SV).format(date);
    }

    /** "tisdag den 3 mars 2026". */
    public String weekday(@Nullable LocalDate date) {
        return date == null ? "" : weekdayName(date) + " " + text(date);
    }

    /** "februari". */
    public String month(LocalDate date) {
        return (english() ? MONTH_EN : MONTH_SV).format(date);
    }

    /** "kl. 9.00". */
    public String time(@Nullable LocalTime time) {
        return time == null ? "" : english() ? clock(time) : "kl. " + clock(time);
    }

    /** "kl. 9.00–11.30"; only the start when there is no end. */
    public String time(@Nullable LocalTime start, @Nullable LocalTime end) {
        return start == null || end == null ? time(start) : time(start) + "–" + clock(end);
    }

    /** "9.42", the bare time of a moment today. */
    public String clock(@Nullable Instant moment) {
        return moment == null ? "" : clock(local(moment).toLocalTime());
    }

    /** "v. 6", the ISO week. */
    public String week(LocalDate date) {
        return messages.getMessage(
                "web.date.week", new Object[] {date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)}, locale());
    }

    /** The machine-readable form for a {@code time} element's {@code datetime}. */
    public String iso(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** "2 dagar kvar", "i dag", "försenat 2 dagar": how far off a due date is today. */
    public String distance(@Nullable LocalDate due) {
        if (due == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), due);
        String key = days == 0 ? "web.date.today" : days > 0 ? "web.date.left" : "web.date.late";
        return messages.getMessage(key, new Object[] {Math.abs(days)}, locale());
    }

    /** How a due date stands, for a status pill: late, soon (within two weeks) or idle. */
    public String urgency(@Nullable LocalDate due) {
        if (due == null) {
            return "idle";
        }
        return due.isBefore(today()) ? "late" : due.isAfter(today().plusDays(14)) ? "idle" : "soon";
    }

    /** "infaller på en lördag", "infaller på nyårsafton" or "på en helgdag"; empty for a working day. Deadlines never move because of it. */
    public String nonWorking(@Nullable LocalDate date) {
        if (date == null || WorkingDays.isWorkingDay(date)) {
            return "";
        }
        String key = WorkingDays.eve(date)
                .map(eve -> "web.date.eve." + eve)
                .orElse(WorkingDays.isWeekend(date) ? "web.date.weekend" : "web.date.holiday");
        return messages.getMessage(key, new Object[] {weekdayName(date)}, locale());
    }

    private String weekdayName(LocalDate date) {
        return (english() ? WEEKDAY_EN : WEEKDAY_SV).format(date);
    }

    private static String clock(LocalTime time) {
        return (english() ? TIME_EN : TIME_SV).format(time);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, STOCKHOLM);
    }

    private static boolean english() {
        return "en".equals(locale().getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
