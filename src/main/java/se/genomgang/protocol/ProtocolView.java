package se.genomgang.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
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
 * @param withholdsActions whether an open action is left out, because it was decided in secret
 * @param contentHash of the whole text: the snapshot's when locked, otherwise that of the draft as it stands
 * @param versions the versions this person may read, latest first
 * @param completeness what the routine still asks for; null when the version is locked
 * @param round the latest round of adjustment of this version while it is a draft, or null
 * @param signatures everyone who approved the locked text; of a draft, those who are to
 * @param manager the environmental manager as the subject of a sentence, as the title was on the meeting's date
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
        boolean withholdsActions,
        String contentHash,
        @Nullable Instant adjustedAt,
        List<VersionLine> versions,
        @Nullable Completeness completeness,
        boolean adjustmentAsked,
        @Nullable RoundView round,
        List<Signature> signatures,
        Label manager,
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

    /**
     * A round of adjustment and how each one asked has answered.
     *
     * @param end how it came to nothing; null while it goes on, and when it led to the locking
     */
    public record RoundView(int number, Instant sentAt, List<AnswerView> answers, @Nullable EndView end) {

        /** Whether the head and a deputy were both asked: one answer is enough. */
        public boolean anyHead() {
            return answers.stream().filter(AnswerView::heads).count() > 1;
        }

        RoundView and(RoundView next) {
            return new RoundView(
                    number,
                    sentAt,
                    Stream.concat(answers.stream(), next.answers().stream()).toList(),
                    end);
        }
    }

    /**
     * @param role ADJUSTER, HEAD, or DEPUTY for the head's
     * @param function that made the person one to ask, as it is called on the meeting's date
     * @param answer APPROVED, RETURNED or null while waiting
     */
    public record AnswerView(
            PersonId person,
            String name,
            String role,
            Label function,
            boolean deputy,
            @Nullable String answer,
            String comment,
            @Nullable Instant answeredAt) {

        boolean heads() {
            return !role.equals("ADJUSTER");
        }

        public boolean approved() {
            return "APPROVED".equals(answer);
        }
    }

    /** @param cause RETURNED, TEXT_CHANGED or WITHDRAWN */
    public record EndView(String cause, String by, Instant at) {}

    /**
     * One who adjusts, under the minutes.
     *
     * @param deputy whether as the function's named deputy
     * @param approvedAt when; null for one who has not approved the text shown
     */
    public record Signature(String name, Label function, boolean deputy, @Nullable Instant approvedAt) {}

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

    /** The one who wrote it, with the function held at the meeting; null while nobody is chosen. */
    public @Nullable Signature keeper() {
        return minutes.secretary() == null ? null : Signatories.of(minutes.secretary(), minutes);
    }

    /** Address of a place in the meeting's work, such as {@code /attendance}; null for one who may not go there. */
    public @Nullable String workPath(String place) {
        boolean allowed = may.workspace()
                && (!place.equals("/participants") || meeting.access().organises());
        return allowed ? meeting.path() + place : null;
    }
}
