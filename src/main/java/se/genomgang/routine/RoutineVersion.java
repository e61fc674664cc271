package se.genomgang.routine;

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
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/** A version of the routine: a draft that changes, until it is put in force and never changes again. */
@Entity
@Table(name = "routine_version")
class RoutineVersion {

    static final String SUBJECT = "routine";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private LocalDate dated;

    @Enumerated(EnumType.STRING)
    private RoutineState state;

    private @Nullable LocalDate inForceFrom;
    private String changeSv;
    private String changeEn;
    private @Nullable Long changedBy;
    private @Nullable Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RoutineVersion() {}

    RoutineVersion(StartDraft command, PersonId by, Instant at) {
        this.code = command.code();
        this.dated = command.dated();
        this.state = RoutineState.DRAFT;
        this.changeSv = command.change().sv();
        this.changeEn = command.change().en();
        touch(by, at);
    }

    /** Its line in the change log. */
    void describe(LocalDate newDate, Label change, PersonId by, Instant at) {
        dated = newDate;
        changeSv = change.sv();
        changeEn = change.en();
        touch(by, at);
    }

    /** Something it says has changed. The time is made to differ from the last, so that the version is counted up. */
    final void touch(PersonId by, Instant at) {
        refuseUnlessDraft();
        changedBy = by.value();
        changedAt = changedAt == null || at.isAfter(changedAt) ? at : changedAt.plusMillis(1);
    }

    void putInForce(LocalDate from, PersonId by, Instant at) {
        touch(by, at);
        state = RoutineState.IN_FORCE;
        inForceFrom = from;
    }

    void refuseUnlessDraft() {
        if (state != RoutineState.DRAFT) {
            throw new Refused("routine.refused.fixed", code);
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    String code() {
        return code;
    }

    RoutineView view() {
        return new RoutineView(
                id(),
                code,
                dated,
                state,
                inForceFrom,
                new Label(changeSv, changeEn),
                version,
                changedBy == null ? null : new PersonId(changedBy),
                changedAt);
    }
}
