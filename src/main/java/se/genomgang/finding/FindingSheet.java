package se.genomgang.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionView;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.UnitId;

/**
 * Everything about one finding that its reader sees today.
 *
 * @param audit the audit it came from; null when it came from none
 * @param closure how it was closed; null while open
 * @param steps what it needs before it is closed, with what is done; empty when only an answer is asked for
 * @param checks of the effect, latest first
 * @param actions opened because of it, in order of number
 * @param history what has happened to it, latest first
 * @param mayWrite whether the reader words it, treats it and closes it now
 * @param mayCheck whether the reader may write down a check now
 * @param mayClose whether the reader may close it now
 * @param mayWithdraw whether the reader may take it back now
 * @param version to send along with a change
 */
public record FindingSheet(
        FindingId id,
        UnitId unit,
        String number,
        FindingKind kind,
        String source,
        String title,
        String description,
        String requirement,
        @Nullable OfAudit audit,
        LocalDate foundOn,
        String registeredBy,
        Instant registeredAt,
        FindingState state,
        FindingStanding standing,
        @Nullable Closure closure,
        AnalysisView analysis,
        List<StepDone> steps,
        List<CheckView> checks,
        List<ActionView> actions,
        List<AttachmentView> attachments,
        List<JournalEntry> history,
        boolean mayWrite,
        boolean mayCheck,
        boolean mayClose,
        boolean mayWithdraw,
        int version) {

    /** @param readable whether the reader sees the audit itself */
    public record OfAudit(AuditId id, AuditKind kind, String number, boolean readable) {}

    /** @param words the answer given, or why it was withdrawn; may be empty */
    public record Closure(String words, LocalDate on, String byName) {}

    /** One line of what remains. */
    public record StepDone(TreatmentStep step, boolean done) {}

    /** Whether cause, correction, action and check are asked for. */
    public boolean treated() {
        return kind == FindingKind.NONCONFORMITY;
    }

    public boolean open() {
        return state == FindingState.OPEN;
    }
}
