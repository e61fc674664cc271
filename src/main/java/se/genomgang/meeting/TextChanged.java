package se.genomgang.meeting;

import se.genomgang.kernel.PersonId;

/**
 * Something that the minutes say has changed after the meeting was held: approvals of the earlier wording no longer count. Published inside the
 * transaction for every such change, also those that the journal gathers into one line.
 *
 * @param point number of the point, or 0 when it concerns the meeting as a whole, such as attendance
 */
public record TextChanged(MeetingId meeting, PersonId by, int point) {}
