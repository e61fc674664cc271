package se.genomgang.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;

/**
 * One version of a protocol as one person reads it, with everything that person may do decided.
 *
 * @param number the version shown
 * @param latest number of the latest version
 * @param published number of the latest adjusted version, or null
 * @param minutes what it says; without what is marked secret for readers outside the unit
 * @param contentHash of the shown text: the snapshot's when locked, otherwise that of the draft as it stands
 * @param versions the versions this person may read, latest first
 * @param completeness what the routine still asks for; null when the version is locked
 * @param round the latest round of adjustment of this version, or null
 * @param dueOn last day to submit, inclusive; null when the routine sets none
 */
public record ProtocolView(
        ProtocolId id,
        MeetingView meeting,
        int number,
        int latest,
        @Nullable Integer published,
        ProtocolState state,
        Minutes minutes,
        String contentHash,
        @Nullable Instant adjustedAt,
        List<VersionLine> versions,
        @Nullable Completeness completeness,
        boolean adjustmentAsked,
        @Nullable RoundView round,
        @Nullable LocalDate dueOn,
        Permissions may) {

    /** One version in the list of versions. */
    public record VersionLine(
            int number,
            ProtocolState state,
            String reason,
            @Nullable Instant adjustedAt,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate receivedOn,
            @Nullable String registrationNumber) {

        public boolean locked() {
            return state.locked();
        }
    }

    /** A round of adjustment and how each one asked has answered. */
    public record RoundView(int number, Instant sentAt, List<AnswerView> answers) {}

    /** @param answer APPROVED, RETURNED or null while waiting */
    public record AnswerView(
            PersonId person,
            String name,
            String role,
            @Nullable String answer,
            String comment,
            @Nullable Instant answeredAt) {}

    /** What this person may do now; a button is shown exactly when its flag is set. */
    public record Permissions(
            boolean send,
            boolean answer,
            boolean withdraw,
            boolean submit,
            boolean receive,
            boolean register,
            boolean correct,
            boolean workspace) {}

    /** The line of the version shown. */
    public VersionLine line() {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a draft is shown, which carries its mark everywhere. */
    public boolean draft() {
        return !state.locked();
    }

    public String path() {
        return "/protocols/" + id;
    }
}
