package se.genomgang.meeting;

import se.genomgang.kernel.PersonId;

/**
 * Something that the protocol says has changed after the meeting was held: a text, a decision, the attendance, who signs. Approvals given to
 * the text before it no longer hold. Not a fact of its own in the journal: what changed is told by the event beside it.
 */
public record TextChanged(MeetingId meeting, PersonId by) {}
