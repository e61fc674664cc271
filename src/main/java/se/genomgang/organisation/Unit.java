package se.genomgang.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/** A unit and the names it has had. Its code never changes. */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private LocalDate openedOn;
    private int position;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "unit_name", joinColumns = @JoinColumn(name = "unit_id"))
    private Set<UnitName> names = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    static Unit open(OpenUnit command, int position) {
        Unit unit = new Unit();
        unit.code = command.code();
        unit.kind = command.kind();
        unit.openedOn = command.openedOn();
        unit.position = position;
        unit.names.add(UnitName.of(command.openedOn(), command.shortName(), command.name()));
        return unit;
    }

    void rename(RenameUnit command) {
        mustStandAt(command.version());
        NameRule.mustFit(
                command.from(),
                openedOn,
                names.stream().map(UnitName::validFrom).toList());
        names.add(UnitName.of(command.from(), command.shortName(), command.name()));
    }

    UnitClosure close(CloseUnit command, UnitClosure.Decision decision) {
        mustStandAt(command.version());
        if (kind == UnitKind.CENTRAL) {
            throw new Refused("organisation.refused.centralStays");
        }
        if (command.lastDay().isBefore(openedOn)) {
            throw new InvalidField("lastDay", "organisation.invalid.beforeOpening", openedOn);
        }
        if (command.unit().equals(command.successor())) {
            throw new InvalidField("successor", "organisation.invalid.ownSuccessor");
        }
        return new UnitClosure(command, decision);
    }

    UnitId id() {
        return new UnitId(id == null ? 0 : id);
    }

    UnitKind kind() {
        return kind;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    private void mustStandAt(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw new Refused("organisation.refused.changedMeanwhile");
        }
    }
}
