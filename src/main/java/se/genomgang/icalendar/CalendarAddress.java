package se.genomgang.icalendar;

/**
 * Somebody in an invitation.
 *
 * @param name shown name
 * @param email address
 */
public record CalendarAddress(String name, String email) {}
