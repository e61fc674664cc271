package se.genomgang.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to a meeting, by a person. */
public interface MeetingEvent extends DomainEvent {

    MeetingId meeting();

    /** The unit whose meeting it is. */
    UnitId unitId();

    PersonId by();

    @Override
    default @Nullable PersonId actor() {
        return by();
    }

    @Override
    default Subject subject() {
        return meeting().subject();
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(unitId());
    }
}
