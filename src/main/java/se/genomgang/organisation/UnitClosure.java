package se.genomgang.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** That a unit ends, when, who decided and which unit takes over. */
@Entity
@Table(name = "unit_closure")
class UnitClosure {

    /** Who decided and when. */
    record Decision(PersonId by, Instant at) {}

    @Id
    private long unitId;

    private LocalDate lastDay;
    private @Nullable Long successorId;
    private long closedBy;
    private Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitClosure() {}

    UnitClosure(CloseUnit command, Decision decision) {
        this.unitId = command.unit().value();
        this.lastDay = command.lastDay();
        this.successorId =
                command.successor() == null ? null : command.successor().value();
        this.closedBy = decision.by().value();
        this.closedAt = decision.at();
    }
}
