package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * One point with everything written under it, as read.
 *
 * @param nothingToReport the reason, or null when the point reports something
 * @param clause of ISO 14001:2015, as the routine notes it; empty for a point of the unit's own
 */
public record PointRow(
        long id,
        String code,
        int position,
        Label title,
        boolean formal,
        boolean mandatory,
        boolean secret,
        @Nullable String nothingToReport,
        String clause,
        Label fedBy,
        String source,
        List<Text> texts,
        List<Question> questions,
        List<DecisionRow> decisions,
        List<Minutes.Attachment> attachments,
        List<Comment> comments) {

    static final String PREVIOUS = "previous";
    static final String NONCONFORMITIES = "nonconformities";

    public record Text(String kind, String text, int version, String byName, Instant at) {}

    /** A question that the routine asks under the point. */
    public record Question(String code, Label label, String source) {}

    public record DecisionRow(
            long id,
            int number,
            String text,
            String decidedBy,
            Label decidedByLabel,
            String result,
            int version,
            @Nullable ActionRow action,
            @Nullable CancelledRow cancels) {

        /** What its writer should think over, as message keys: how it is worded, and that nothing follows from it. */
        public List<String> doubts() {
            List<String> doubts = new ArrayList<>(DecisionWording.doubts(text));
            if (action == null && cancels == null && result.equals(DecisionResult.OTHER.name())) {
                doubts.add("meeting.decide.warn.nothing");
            }
            return List.copyOf(doubts);
        }
    }

    public record ActionRow(
            long id,
            String number,
            String description,
            String kind,
            long responsibleId,
            String responsible,
            LocalDate dueOn,
            int version) {}

    /**
     * An action that the decision cancels.
     *
     * @param secret no adjusted protocol has made it known
     * @param standing {@code AHEAD} until the protocol is adjusted, {@code DONE} when the decision has cancelled it, {@code CLOSED} when something
     *     else closed it before
     */
    public record CancelledRow(long id, String number, String description, boolean secret, String standing) {}

    public record Comment(String name, String text, Instant at) {}

    /** The text of a kind; empty and of version 0 before it has been written. */
    public Text text(String kind) {
        return texts.stream()
                .filter(text -> text.kind().equals(kind))
                .findFirst()
                .orElseGet(() -> new Text(kind, "", 0, "", Instant.EPOCH));
    }

    /** @param earlierActions the unit's open actions, for the point that lists them */
    Minutes.Point minutes(List<Minutes.OpenAction> earlierActions) {
        return new Minutes.Point(
                code,
                position,
                title,
                formal,
                mandatory,
                secret,
                text("MATERIAL").text(),
                text("PROPOSAL").text(),
                text("CONCLUSION").text(),
                nothingToReport,
                questions.stream()
                        .map(q -> new Minutes.Prompt(
                                q.code(), q.label(), text("PROMPT:" + q.code()).text()))
                        .toList(),
                decisions.stream().map(PointRow::decision).toList(),
                attachments,
                code.equals(PREVIOUS) ? earlierActions : List.of());
    }

    private static Minutes.Decision decision(DecisionRow row) {
        ActionRow action = row.action();
        CancelledRow cancels = row.cancels();
        return new Minutes.Decision(
                row.number(),
                row.text(),
                row.decidedBy(),
                row.decidedByLabel(),
                row.result(),
                action == null
                        ? null
                        : new Minutes.DecidedAction(
                                action.number(),
                                action.description(),
                                action.kind(),
                                action.responsibleId(),
                                action.responsible(),
                                action.dueOn()),
                cancels == null
                        ? null
                        : new Minutes.CancelledAction(
                                cancels.id(), cancels.number(), cancels.description(), cancels.secret()));
    }
}
