package se.genomgang.action;

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
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Something decided that somebody is to do before a day. */
@Entity
@Table(name = "action")
class Action {

    static final String SUBJECT = "action";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;
    private int year;
    private int number;
    private String description;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    private long responsibleId;
    private LocalDate dueOn;
    private LocalDate decidedOn;
    private String originType;
    private long originId;
    private String originLabel;
    private String originPath;
    private @Nullable Instant publishedAt;
    private @Nullable Instant settledAt;
    private @Nullable Integer waitingReport;
    private long openedBy;
    private @Nullable Long changedBy;
    private @Nullable Instant changedAt;

    @Column(updatable = false)
    private Instant openedAt;

    /** In the database it follows from the closure, by a trigger. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    @ColumnTransformer(read = "state::text")
    private ActionState state = ActionState.OPEN;

    @SuppressWarnings("NullAway")
    protected Action() {}

    /** @param number the number given to it within its unit and year */
    Action(OpenAction command, int number, PersonId by, Instant now) {
        this.unitId = command.unit().value();
        this.year = command.decidedOn().getYear();
        this.number = number;
        this.description = ActionTerms.words(command.description());
        this.kind = command.kind();
        this.responsibleId = command.responsible().value();
        this.decidedOn = command.decidedOn();
        this.dueOn = ActionTerms.day(decidedOn, command.dueOn());
        this.originType = command.origin().type();
        this.originId = command.origin().id();
        this.originLabel = command.origin().label();
        this.originPath = command.origin().path();
        this.publishedAt = command.published() ? now : null;
        this.settledAt = publishedAt;
        this.openedBy = by.value();
        this.openedAt = now;
    }

    /** Rewords it, hands it over or gives it another day; only while it is the unit's own. */
    ActionChanged change(ChangeAction command, PersonId by, Instant now) {
        requireChangeable();
        String words = ActionTerms.words(command.description());
        LocalDate day = ActionTerms.day(decidedOn, command.dueOn());
        var changed = new ActionChanged(
                by,
                id(),
                unit(),
                number(),
                origin(),
                !words.equals(description) || command.kind() != kind,
                command.responsible().value() != responsibleId,
                dueOn,
                day);
        this.description = words;
        this.kind = command.kind();
        this.responsibleId = command.responsible().value();
        this.dueOn = day;
        this.changedBy = by.value();
        this.changedAt = now;
        return changed;
    }

    /** Its meeting is held on another day; it keeps its number. */
    void move(String origin, LocalDate day) {
        requireChangeable();
        originLabel = origin;
        decidedOn = day;
    }

    /** Takes it back because the decision behind it was, before anyone outside the unit has read it. */
    ActionWithdrawn withdraw(PersonId by) {
        refuseWhenClosed();
        if (settledAt != null) {
            throw new Refused("action.refused.withdrawPublished", number());
        }
        return new ActionWithdrawn(by, id(), unit(), number(), origin());
    }

    /** Makes it readable for every signed-in person. */
    void publish(Instant now) {
        settle(now);
        publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** The decision stands: from now on it is followed up. */
    void settle(Instant now) {
        settledAt = settledAt == null ? now : settledAt;
    }

    /** A report waits for the head's answer, an earlier one no longer does; null when none waits. */
    Action waitsFor(@Nullable Integer report) {
        waitingReport = report;
        return this;
    }

    /** It is closed; the closure itself is a row of its own. */
    Action closed(ActionState outcome) {
        waitingReport = null;
        state = outcome;
        return this;
    }

    /** Hands it over or gives it another day, although the decision stands. */
    ActionAmended amend(PersonId next, LocalDate day, String reason, PersonId by, Instant now) {
        requireFollowed();
        LocalDate before = dueOn;
        boolean handedOver = next.value() != responsibleId;
        if (!handedOver && day.equals(before)) {
            throw new InvalidField("dueOn", "action.invalid.nothingChanged");
        }
        dueOn = ActionTerms.day(decidedOn, day);
        responsibleId = next.value();
        changedBy = by.value();
        changedAt = now;
        return new ActionAmended(by, id(), unit(), number(), handedOver, before, day, reason);
    }

    /** Refuses when it is closed, or the decision does not stand yet. */
    void requireFollowed() {
        refuseWhenClosed();
        if (settledAt == null) {
            throw new Refused("action.refused.notSettled", number());
        }
    }

    /** Refuses when it is closed or others have read it. */
    void requireChangeable() {
        refuseWhenClosed();
        if (settledAt != null) {
            throw new Refused("action.refused.changePublished", number());
        }
    }

    private void refuseWhenClosed() {
        if (state != ActionState.OPEN) {
            throw new Refused("action.refused.closed", number());
        }
    }

    ActionId id() {
        return new ActionId(Objects.requireNonNull(id));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String number() {
        return year + "-" + number;
    }

    PersonId responsible() {
        return new PersonId(responsibleId);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ActionOrigin origin() {
        return new ActionOrigin(originType, originId, originLabel, originPath);
    }

    boolean published() {
        return publishedAt != null;
    }

    /** Whether it exists for the person: everyone once it is published; before, those who read the unit's drafts and the one responsible. */
    boolean seenBy(Rights rights) {
        return published() || responsible().equals(rights.person()) || rights.readsDrafts(unit());
    }

    boolean settled() {
        return settledAt != null;
    }

    /** The number of the report that waits for an answer; null when none does. */
    @Nullable
    Integer waitingReport() {
        return waitingReport;
    }

    String description() {
        return description;
    }

    int version() {
        return version;
    }

    PersonId lastTouchedBy() {
        return new PersonId(changedBy == null ? openedBy : changedBy);
    }

    Instant lastTouchedAt() {
        return changedAt == null ? openedAt : changedAt;
    }
}
