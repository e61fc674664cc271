package se.genomgang.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a package tells beside its files: {@code index.html} shows it to people, {@code metadata.json} to machines, so that the two cannot differ.
 * Texts are in Swedish. Names of components are the names in the JSON; change them only together with {@link #SCHEMA}.
 *
 * @param schema version of this form
 * @param title such as "Revisionspaket, ABE, 2025-01-01 – 2025-12-31"
 * @param from first day of the meetings, inclusive; null for a disclosure copy
 * @param to last day of the meetings, inclusive; null for a disclosure copy
 * @param orderedBy who ordered it, and so whose rights decided what it holds
 * @param archive how the chain of adjusted protocols stood; null for a disclosure copy
 */
public record Dossier(
        int schema,
        PackageKind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant madeAt,
        String orderedBy,
        List<UnitPart> units,
        List<CarriedPart> carryOver,
        @Nullable ArchivePart archive) {

    static final int SCHEMA = 1;

    /** @param name on the last day of the package */
    public record UnitPart(String code, String name, List<MeetingPart> meetings) {}

    /**
     * @param folder where its files are, without a last slash
     * @param duties what the routine wanted by when, and when it was done
     * @param steps who did what when
     * @param log the journal's lines, oldest first
     * @param leftOut what is not in the package because it is marked secret
     */
    public record MeetingPart(
            String folder,
            String kind,
            String number,
            LocalDate date,
            String stage,
            String reason,
            boolean historical,
            String routine,
            List<DutyPart> duties,
            List<StepPart> steps,
            List<FilePart> summons,
            List<VersionPart> versions,
            List<FilePart> attachments,
            List<DecisionPart> decisions,
            List<String> completeness,
            List<LeftOut> leftOut,
            List<LogPart> log) {

        /** What links within the page lead to. */
        public String anchor() {
            return folder.replace('/', '_');
        }
    }

    /**
     * @param name as it was called
     * @param sha256 of its content as it was stored; null for what is made for the package
     */
    public record FilePart(String path, String label, String name, @Nullable String sha256) {}

    /** @param state MET, MISSED, LATE, SOON, AHEAD, OUTSIDE or NOT_SET */
    public record DutyPart(
            String duty, @Nullable LocalDate due, @Nullable LocalDate doneOn, String state, String words) {}

    public record StepPart(String step, String reason, String by, Instant at) {}

    /**
     * @param contentHash SHA-256 of the whole text that was approved
     * @param chain its place in the chain of adjusted protocols
     * @param chainHash the hash of that link
     * @param pdf as it is kept and served to everyone
     * @param text the text that was approved; null where something in it is left out
     */
    public record VersionPart(
            int number,
            String state,
            String reason,
            @Nullable Instant adjustedAt,
            List<StepPart> approvals,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate receivedOn,
            @Nullable String registrationNumber,
            String contentHash,
            long chain,
            String chainHash,
            FilePart pdf,
            @Nullable FilePart text) {}

    /** @param text with its "att" */
    public record DecisionPart(
            int point, String title, int number, String decidedBy, String text, @Nullable ActionPart action) {}

    /** @param state what has become of it, in words; empty in a disclosure copy */
    public record ActionPart(
            String number,
            String description,
            String responsible,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate closedOn,
            List<ReportPart> reports,
            List<LogPart> history) {}

    /** @param accepted null while nobody has answered */
    public record ReportPart(
            int number,
            String text,
            String by,
            Instant at,
            @Nullable Boolean accepted,
            String comment,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            List<FilePart> files) {}

    /** @param facts by what they are called */
    public record LogPart(Instant at, String by, String what, Map<String, String> facts) {}

    /** @param kind what it is, such as "Punktens texter, beslut och bilagor" */
    public record LeftOut(int version, int point, String kind) {}

    /** Whether every open action stood under point 2 of a meeting. @param carried how many did */
    public record CarriedPart(
            String unit,
            String meeting,
            LocalDate date,
            int carried,
            List<String> dropped,
            List<String> closed,
            boolean whole) {}

    /**
     * @param whole whether every link fits its hash
     * @param links how many there are
     * @param last hash of the last one
     */
    public record ArchivePart(boolean whole, long links, String last, boolean journalWhole, long journalLines) {}

    /** How many meetings it tells of. */
    public int meetings() {
        return units.stream().mapToInt(unit -> unit.meetings().size()).sum();
    }
}
