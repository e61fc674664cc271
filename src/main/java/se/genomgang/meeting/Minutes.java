package se.genomgang.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.Input;
import se.genomgang.kernel.Label;

/**
 * Everything a protocol says, as one value: what the draft shows, what the adjusters approve, what is frozen and hashed, what is printed.
 * Labels are those valid on the meeting's date. Nothing in it refers to a row that may change.
 *
 * @param number n-ÅÅÅÅ, e.g. {@code 1-2026}
 * @param closedTime when the meeting was closed, or null while unknown
 * @param nonconformities the unit's, open on the meeting's date; they stand under the point on nonconformities
 * @param inputs what of the annual cycle feeds the points, as it stood that day; not in the canonical text when there is nothing
 */
public record Minutes(
        long meetingId,
        String unitCode,
        Label unitShortName,
        Label unitName,
        String kindCode,
        Label kindName,
        String number,
        LocalDate date,
        LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable LocalTime openedTime,
        @Nullable LocalTime closedTime,
        String place,
        String link,
        String routineVersion,
        @Nullable LocalDate summonedOn,
        @Nullable LocalDate materialSentOn,
        String summonsText,
        @Nullable Signatory secretary,
        List<Signatory> adjusters,
        List<Attendee> attendees,
        List<Explanation> explanations,
        List<Point> points,
        List<Verdict> verdicts,
        List<Nonconformity> nonconformities,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Input> inputs) {

    /** Records from before nonconformities and inputs were kept say nothing of them. */
    @SuppressWarnings("NullAway")
    public Minutes {
        nonconformities = nonconformities == null ? List.of() : List.copyOf(nonconformities);
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
    }

    /** One who signs, with the function held on the meeting's date. */
    public record Signatory(long personId, String name, Label function) {}

    /** @param points empty for the whole meeting, otherwise such as {@code 3-5, 8} */
    public record Attendee(
            @Nullable Long personId,
            String name,
            @Nullable String functionCode,
            Label function,
            String role,
            boolean asDeputy,
            @Nullable String attendance,
            String deputyName,
            String points) {}

    /** Why a required function was not there. */
    public record Explanation(String functionCode, Label function, String text) {}

    /**
     * @param nothingToReport the reason, or null when the point reports something
     * @param openActions under the point on earlier actions: those open, with their state that day; otherwise empty
     */
    public record Point(
            String code,
            int number,
            Label title,
            boolean formal,
            boolean mandatory,
            boolean secret,
            String material,
            String proposal,
            String conclusion,
            @Nullable String nothingToReport,
            List<Prompt> prompts,
            List<Decision> decisions,
            List<Attachment> attachments,
            List<OpenAction> openActions) {

        Point withoutSecrets() {
            List<OpenAction> open =
                    openActions.stream().filter(action -> !action.secret()).toList();
            boolean reveals = secret
                    || open.size() < openActions.size()
                    || decisions.stream().anyMatch(decision -> decision.withoutSecrets() != decision);
            if (!reveals) {
                return this;
            }
            return new Point(
                    code,
                    number,
                    title,
                    formal,
                    mandatory,
                    secret,
                    secret ? "" : material,
                    secret ? "" : proposal,
                    secret ? "" : conclusion,
                    secret ? null : nothingToReport,
                    secret ? List.of() : prompts,
                    secret
                            ? List.of()
                            : decisions.stream().map(Decision::withoutSecrets).toList(),
                    secret ? List.of() : attachments,
                    open);
        }
    }

    public record Prompt(String code, Label question, String answer) {}

    /**
     * @param text without the leading "att"
     * @param cancels an action that is not to be done after all; left out of the canonical text when there is none, as it was before there could be
     */
    public record Decision(
            int number,
            String text,
            String decidedBy,
            Label decidedByLabel,
            String result,
            @Nullable DecidedAction action,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CancelledAction cancels) {

        Decision withoutSecrets() {
            return cancels == null || !cancels.secret()
                    ? this
                    : new Decision(number, text, decidedBy, decidedByLabel, result, action, null);
        }

        /** Who decides, as the subject of the sentence: Skolchefen. */
        public Label decider() {
            return new Label(DecisionWording.decider(decidedByLabel.sv()), decidedByLabel.en());
        }
    }

    public record DecidedAction(
            String number, String description, String kind, long responsibleId, String responsible, LocalDate dueOn) {}

    /** An action that a decision cancels. @param secret in no adjusted protocol that everyone reads */
    public record CancelledAction(long id, String number, String description, boolean secret) {}

    /** @param label point and order, e.g. {@code 3.1} */
    public record Attachment(long id, String label, String fileName, String mediaType, long size, String sha256) {}

    /**
     * @param secret decided under a point that is marked secret, and in no adjusted protocol that everyone reads
     * @param reported what the latest report had led to that day: {@code NONE}, {@code WAITING}, {@code ACCEPTED} or {@code RETURNED}; null in
     *     records from before reports
     */
    public record OpenAction(
            long id,
            String number,
            String description,
            String responsible,
            LocalDate dueOn,
            boolean late,
            boolean secret,
            @Nullable String reported) {}

    /**
     * An open nonconformity as it stood on the meeting's date.
     *
     * @param source who found it, in words, such as the audit's name
     * @param fromAudit whether an environmental or legal audit found it: those are taken up at every follow-up (R §5)
     * @param openActions how many of its corrective actions were not done
     */
    public record Nonconformity(
            long id,
            String number,
            String title,
            String source,
            LocalDate foundOn,
            boolean fromAudit,
            int openActions) {}

    /** @param criterion IMPROVEMENT, EFFECTIVE, SUITABLE or ADEQUATE; @param answer YES, PARTLY or NO */
    public record Verdict(String criterion, String answer, String grounds) {}

    /** Whether an open action that everyone may not read stands in them. */
    public boolean holdsSecretActions() {
        return points.stream().flatMap(point -> point.openActions().stream()).anyMatch(OpenAction::secret);
    }

    /** What stands under a point of its own beside its texts: the open nonconformities, under the point on them. */
    public List<Nonconformity> nonconformitiesUnder(Point point) {
        return point.code().equals(PointRow.NONCONFORMITIES) ? nonconformities : List.of();
    }

    /** What of the annual cycle feeds a point. */
    public List<Input> inputsUnder(Point point) {
        return inputs.stream()
                .filter(input -> input.points().contains(point.code()))
                .toList();
    }

    /** The open nonconformities that an audit found: no follow-up is adjusted without them (R §5). */
    public List<Nonconformity> foundAtAudits() {
        return nonconformities.stream().filter(Nonconformity::fromAudit).toList();
    }

    /** The same minutes as those outside the unit read them: what is marked secret is left out, and says so by its mark. */
    public Minutes withoutSecrets() {
        return new Minutes(
                meetingId,
                unitCode,
                unitShortName,
                unitName,
                kindCode,
                kindName,
                number,
                date,
                startsAt,
                endsAt,
                openedTime,
                closedTime,
                place,
                link,
                routineVersion,
                summonedOn,
                materialSentOn,
                summonsText,
                secretary,
                adjusters,
                attendees,
                explanations,
                points.stream().map(Point::withoutSecrets).toList(),
                verdicts,
                points.stream().anyMatch(point -> point.secret() && point.code().equals(PointRow.NONCONFORMITIES))
                        ? List.of()
                        : nonconformities,
                inputs.stream()
                        .filter(input -> points.stream()
                                .anyMatch(point ->
                                        !point.secret() && input.points().contains(point.code())))
                        .toList());
    }
}
