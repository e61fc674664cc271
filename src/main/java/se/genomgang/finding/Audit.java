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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An audit of a unit or of the whole organisation, whoever made it. */
@Entity
@Table(name = "audit")
class Audit {

    static final String SUBJECT = "audit";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    private @Nullable Long unitId;
    private String scope;
    private String auditor;
    private LocalDate fromOn;
    private LocalDate toOn;

    @Column(updatable = false)
    private long registeredBy;

    @Column(updatable = false)
    private Instant registeredAt;

    private @Nullable Long changedBy;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway")
    protected Audit() {}

    /** @param number the number given to it within its year */
    @SuppressWarnings("NullAway")
    Audit(EnterAudit command, int number, PersonId by, LocalDate today, Instant now) {
        this.year = command.from().getYear();
        this.number = number;
        this.kind = command.kind();
        this.unitId = command.unit() == null ? null : command.unit().value();
        describe(command, today);
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    /** Describes it anew; its kind and unit stand, since its findings lean on them. */
    void change(EnterAudit command, PersonId by, LocalDate today, Instant now) {
        describe(command, today);
        changedBy = by.value();
        changedAt = now;
    }

    private void describe(EnterAudit command, LocalDate today) {
        scope = Terms.required("scope", command.scope(), Terms.LINE);
        auditor = Terms.required("auditor", command.auditor(), Terms.LINE);
        fromOn = Terms.sane("from", command.from(), today);
        toOn = Terms.sane("to", command.to(), today);
        if (toOn.isBefore(fromOn)) {
            throw new InvalidField("to", "finding.invalid.toBeforeFrom");
        }
    }

    /** Whether a finding in the unit may have come out of it: on its first day or later, and within the unit audited. */
    void requireMayFind(UnitId unit, LocalDate foundOn) {
        if (unitId != null && unitId != unit.value()) {
            throw new InvalidField("unit", "finding.invalid.unitOfAudit");
        }
        if (foundOn.isBefore(fromOn)) {
            throw new InvalidField("foundOn", "finding.invalid.beforeAudit", fromOn);
        }
    }

    AuditId id() {
        return new AuditId(Objects.requireNonNull(id));
    }

    /** Empty when it is about the whole organisation. */
    Optional<UnitId> unit() {
        return Optional.ofNullable(unitId).map(UnitId::new);
    }

    String number() {
        return year + "-" + number;
    }

    AuditKind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    /** Everything that can be described anew, as one text. */
    String words() {
        return words(scope, auditor, fromOn, toOn);
    }

    static String words(String scope, String auditor, LocalDate from, LocalDate to) {
        return String.join("\n", scope.strip(), auditor.strip(), from + " – " + to);
    }

    PersonId lastTouchedBy() {
        return new PersonId(changedBy == null ? registeredBy : changedBy);
    }

    Instant lastTouchedAt() {
        return changedAt == null ? registeredAt : changedAt;
    }
}
