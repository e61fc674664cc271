package se.genomgang.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that was found in a unit, or said about it, and is followed up until it is closed. */
@Entity
@Table(name = "finding")
class Finding {

    static final String SUBJECT = "finding";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;
    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private @Nullable Long auditId;
    private String source;
    private String title;
    private String description;
    private String requirement;
    private LocalDate foundOn;

    @Column(updatable = false)
    private long registeredBy;

    @Column(updatable = false)
    private Instant registeredAt;

    private @Nullable Long changedBy;
    private @Nullable Instant changedAt;

    /** In the database it follows from the closure, by a trigger. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    @ColumnTransformer(read = "state::text")
    private FindingState state = FindingState.OPEN;

    @SuppressWarnings("NullAway")
    protected Finding() {}

    /** @param number the number given to it within its unit and year */
    @SuppressWarnings("NullAway")
    Finding(RegisterFinding command, int number, PersonId by, LocalDate today, Instant now) {
        this.unitId = command.unit().value();
        this.kind = command.kind();
        this.foundOn = Terms.past("foundOn", command.foundOn(), today);
        this.year = foundOn.getYear();
        this.number = number;
        this.auditId = command.audit() == null ? null : command.audit().value();
        if (auditId != null && !kind.fromAudit()) {
            throw new InvalidField("kind", "finding.invalid.kindOfAudit");
        }
        word(command.source(), command.title(), command.description(), command.requirement());
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    /** Words it anew; its unit, kind, audit and day stand. */
    void change(ChangeFinding command, PersonId by, Instant now) {
        requireOpen();
        word(command.source(), command.title(), command.description(), command.requirement());
        changedBy = by.value();
        changedAt = now;
    }

    private void word(String source, String title, String description, String requirement) {
        this.source = kind.needsSource()
                ? Terms.required("source", source, Terms.LINE)
                : Terms.optional("source", source, Terms.LINE);
        this.title = Terms.required("title", title, Terms.LINE);
        this.description = Terms.optional("description", description, Terms.TEXT);
        this.requirement = Terms.optional("requirement", requirement, Terms.LINE);
    }

    /** Refuses a check made before the actions are closed, or again when the last one asked for another action. */
    void requireCheckable(Progress progress) {
        requireTreatable();
        if (progress.openActions() > 0) {
            throw new Refused("finding.refused.checkBeforeActions", progress.openActions());
        }
        if (!progress.actionsSettled()) {
            throw new Refused("finding.refused.checkWithoutAction");
        }
        if (progress.asksForAnotherAction()) {
            throw new Refused("finding.refused.checkNeedsAction");
        }
    }

    /** The day of a check: after what it is about, and not ahead. */
    LocalDate checkDay(LocalDate checkedOn, Progress progress, LocalDate today) {
        LocalDate day = Terms.past("checkedOn", checkedOn, today);
        LocalDate closed = progress.lastClosedOn();
        LocalDate earliest = closed == null ? foundOn : closed;
        if (day.isBefore(earliest)) {
            throw new InvalidField("checkedOn", "finding.invalid.checkTooEarly", earliest);
        }
        return day;
    }

    /** Closes it, when nothing is missing. */
    void close(Progress progress) {
        requireClosable(progress);
        state = FindingState.CLOSED;
    }

    /** Refuses while cause, correction, action or check is missing: what is said is the first that is. */
    void requireClosable(Progress progress) {
        requireOpen();
        if (!progress.missing().isEmpty()) {
            TreatmentStep first = progress.missing().get(0);
            throw new Refused(
                    first == TreatmentStep.ACTIONS && progress.openActions() > 0
                            ? "finding.refused.close.OPEN_ACTIONS"
                            : "finding.refused.close." + first,
                    progress.openActions());
        }
    }

    /** Takes it back as a mistake. */
    void withdraw(Progress progress) {
        requireWithdrawable(progress);
        state = FindingState.WITHDRAWN;
    }

    /** Refuses while something is still being done because of it. */
    void requireWithdrawable(Progress progress) {
        requireOpen();
        if (progress.openActions() > 0) {
            throw new Refused("finding.refused.withdrawWithActions", progress.openActions());
        }
    }

    /** Refuses when it is closed. */
    void requireOpen() {
        if (state != FindingState.OPEN) {
            throw new Refused("finding.refused." + state, number());
        }
    }

    /** Refuses when it is closed, or nothing but an answer is asked for. */
    void requireTreatable() {
        requireOpen();
        if (kind != FindingKind.NONCONFORMITY) {
            throw new Refused("finding.refused.onlyNonconformity");
        }
    }

    FindingId id() {
        return new FindingId(Objects.requireNonNull(id));
    }

    Subject subject() {
        return new Subject(SUBJECT, id().value());
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String number() {
        return year + "-" + number;
    }

    FindingKind kind() {
        return kind;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    int version() {
        return version;
    }

    /** Everything that can be worded anew, as one text. */
    String words() {
        return String.join("\n", title, requirement, source, description).strip();
    }

    PersonId lastTouchedBy() {
        return new PersonId(changedBy == null ? registeredBy : changedBy);
    }

    Instant lastTouchedAt() {
        return changedAt == null ? registeredAt : changedAt;
    }
}
