package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * The summons was sent.
 *
 * @param on the day it was sent; the first one counts against the routine
 * @param recipients how many it was sent to this time, guests by name too
 * @param persons those of them who are in the register
 * @param again whether it went only to those who were added after the first summons
 */
public record Summoned(
        MeetingId meeting,
        UnitId unitId,
        PersonId by,
        LocalDate on,
        int recipients,
        List<PersonId> persons,
        boolean again)
        implements MeetingEvent {

    static Summoned of(Meeting meeting, List<ParticipantView> recipients, LocalDate on, boolean again, PersonId by) {
        List<PersonId> persons = recipients.stream()
                .map(ParticipantView::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Summoned(meeting.id(), meeting.unit(), by, on, recipients.size(), persons, again);
    }

    @Override
    public Map<String, String> details() {
        return Details.of("on", on, "recipients", recipients);
    }
}
