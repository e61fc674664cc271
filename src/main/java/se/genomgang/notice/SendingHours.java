package se.genomgang.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import se.genomgang.kernel.WorkingDays;

/** When letters that nobody waits for are sent: on working days from 7 to 18, Swedish time. */
final class SendingHours {

    static final LocalTime FROM = LocalTime.of(7, 0);

    /** Exclusive. */
    static final LocalTime TO = LocalTime.of(18, 0);

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private SendingHours() {}

    /** The moment itself when it lies within the hours, otherwise when they begin next. */
    static ZonedDateTime from(ZonedDateTime moment) {
        ZonedDateTime local = moment.withZoneSameInstant(SWEDEN);
        LocalDate day = local.toLocalDate();
        if (WorkingDays.isWorkingDay(day) && local.toLocalTime().isBefore(TO)) {
            return local.toLocalTime().isBefore(FROM) ? day.atTime(FROM).atZone(SWEDEN) : local;
        }
        do {
            day = day.plusDays(1);
        } while (!WorkingDays.isWorkingDay(day));
        return day.atTime(FROM).atZone(SWEDEN);
    }
}
