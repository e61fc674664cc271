package se.genomgang.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.UnitId;

/** Person, function, unit, from, to and who appointed. That no two holders of a single function overlap is also held by the database. */
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private String functionCode;
    private long unitId;
    private boolean deputy;
    private boolean single;
    private LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable Long appointedBy;
    private Instant appointedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(Appoint command, boolean single, PersonId by, Instant at) {
        this.personId = command.person().value();
        this.functionCode = command.functionCode();
        this.unitId = command.unit().value();
        this.deputy = command.deputy();
        this.single = single;
        this.fromOn = command.from();
        this.toOn = command.to();
        this.appointedBy = by.value();
        this.appointedAt = at;
    }

    /** The last day is inclusive. */
    void end(LocalDate lastDay, @Nullable Integer seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw new Refused("organisation.refused.changedMeanwhile");
        }
        if (lastDay.isBefore(fromOn)) {
            throw new InvalidField("lastDay", "organisation.invalid.endsBeforeStart", fromOn);
        }
        toOn = lastDay;
    }

    /** What has begun before today is history and is ended, not taken back. */
    void mustNotHaveBegunBefore(LocalDate today) {
        if (fromOn.isBefore(today)) {
            throw new Refused("organisation.refused.hasBegun", fromOn);
        }
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (toOn == null || !toOn.isBefore(from)) && (to == null || !fromOn.isAfter(to));
    }

    boolean beginsBefore(LocalDate day) {
        return fromOn.isBefore(day);
    }

    boolean isOf(PersonId person) {
        return personId == person.value();
    }

    long id() {
        return id == null ? 0 : id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String functionCode() {
        return functionCode;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    boolean deputy() {
        return deputy;
    }

    LocalDate from() {
        return fromOn;
    }

    @Nullable
    LocalDate to() {
        return toOn;
    }
}
