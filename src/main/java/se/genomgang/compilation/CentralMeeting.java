package se.genomgang.compilation;

import java.time.LocalDate;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.MeetingId;

/**
 * A meeting of the central unit that is not held yet.
 *
 * @param number such as {@code 1-2026}
 */
public record CentralMeeting(MeetingId id, Label kind, String number, LocalDate date) {}
