package se.genomgang.notice;

/**
 * A calendar entry sent along with a letter, so that calendars can take it in.
 *
 * @param method what it asks of the calendar: {@code REQUEST} or {@code CANCEL}
 * @param calendar the entry, an iCalendar text
 */
public record Invitation(String method, String calendar) {}
