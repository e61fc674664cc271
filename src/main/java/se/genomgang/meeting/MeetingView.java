package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/**
 * A meeting's head, and what the one who asked may do with it. Labels are those valid on the meeting's date.
 *
 * @param version for forms: a save that carries an older one is stale
 * @param followUp whether the kind is a follow-up rather than a review
 * @param routineCode the routine version the meeting was planned under and keeps; of a historical meeting the one of its day, empty before the first
 * @param historical held before the application and entered afterwards
 * @param icsSequence how many times it was moved or cancelled
 * @param uninvited how many were taken off the list after they had been summoned
 * @param protocolId the protocol made of it, or null before it is held and for a historical meeting
 */
public record MeetingView(
        MeetingId id,
        int version,
        UnitId unit,
        String unitCode,
        UnitKind unitKind,
        Label unitShortName,
        Label unitName,
        long kindId,
        String kindCode,
        boolean followUp,
        Label kindName,
        String routineCode,
        int year,
        String number,
        Occasion occasion,
        @Nullable PersonId secretary,
        String secretaryName,
        Stage stage,
        boolean historical,
        String summonsText,
        @Nullable LocalDate summonedOn,
        @Nullable LocalDate materialSentOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime openedTime,
        @Nullable LocalTime closedTime,
        @Nullable LocalDate adjustedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        String cancelReason,
        int icsSequence,
        int uninvited,
        @Nullable Instant frozenAt,
        @Nullable Long protocolId,
        MeetingAccess access) {

    public LocalDate date() {
        return occasion.date();
    }

    public MeetingDays days() {
        return new MeetingDays(year, date(), summonedOn, materialSentOn, heldOn, submittedOn);
    }

    /** Whether conclusions, decisions and attendance may be shown as they stand now: not a correction to those for whom it is not yet adjusted. */
    public boolean readsAsItStands() {
        return access.readsDraftMinutes() || (access.readsMinutes() && frozen());
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    /** Whether it is still to be held. */
    public boolean ahead() {
        return stage == Stage.PLANNED || stage == Stage.SUMMONED;
    }

    public String path() {
        return "/meetings/" + id;
    }
}
