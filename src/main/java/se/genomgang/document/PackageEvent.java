package se.genomgang.document;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingId;

/** What happened to an ordered package. */
public sealed interface PackageEvent extends DomainEvent {

    /** @param period first and last day, such as {@code 2025-01-01 – 2025-12-31}; empty for a disclosure copy */
    record Of(long order, PackageKind kind, @Nullable UnitId unit, @Nullable MeetingId meeting, String period) {

        static Of order(PackageOrder order) {
            String period = order.from() == null ? "" : order.from() + " – " + order.to();
            return new Of(order.id(), order.kind(), order.unit(), order.meeting(), period);
        }
    }

    Of of();

    @Override
    default Subject subject() {
        return new Subject("package", of().order());
    }

    @Override
    default Optional<Subject> context() {
        return Optional.ofNullable(of().meeting()).map(MeetingId::subject);
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.ofNullable(of().unit());
    }

    @Override
    default Map<String, String> details() {
        return of().period().isEmpty()
                ? Map.of("kind", of().kind().name())
                : Map.of("kind", of().kind().name(), "period", of().period());
    }

    record PackageOrdered(Of of, PersonId actor) implements PackageEvent {}

    record PackageDropped(Of of, PersonId actor) implements PackageEvent {}

    /** The file left the application. */
    record PackageFetched(Of of, PersonId actor, String sha256) implements PackageEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("kind", of().kind().name(), "hash", sha256);
        }
    }
}
