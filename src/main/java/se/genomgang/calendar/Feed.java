package se.genomgang.calendar;

/**
 * A calendar as it is fetched.
 *
 * @param text iCalendar
 * @param fingerprint changes when anything in it does, but for the moment it was made
 */
public record Feed(String text, String fingerprint) {}
