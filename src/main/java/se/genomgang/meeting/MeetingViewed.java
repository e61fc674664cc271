package se.genomgang.meeting;

import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An auditor looked at a meeting. */
public record MeetingViewed(MeetingId meeting, UnitId unitId, PersonId by) implements MeetingEvent {}
