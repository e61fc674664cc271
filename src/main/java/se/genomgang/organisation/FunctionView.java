package se.genomgang.organisation;

import java.util.Set;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * A function with the word used for it on the day asked for.
 *
 * @param code stable
 * @param single whether a unit has one holder at a time
 * @param capacities what it lets its holder do, by kind of unit
 */
public record FunctionView(String code, Label label, boolean single, Set<FunctionCapacity> capacities) {

    /** Whether units of this kind have the function. */
    public boolean belongsIn(UnitKind kind) {
        return capacities.stream().anyMatch(each -> each.unitKind() == kind);
    }

    /** Whether units of this kind miss the function when nobody holds it: a coordinator helps out, an auditor comes and goes. */
    public boolean expectedIn(UnitKind kind) {
        return capacities.stream()
                .anyMatch(each -> each.unitKind() == kind
                        && each.capacity() != Capacity.COORDINATOR
                        && each.capacity() != Capacity.AUDITOR);
    }

    /** Whether the function lets its holder do this in units of the kind. */
    public boolean gives(Capacity capacity, UnitKind kind) {
        return capacities.contains(new FunctionCapacity(kind, capacity));
    }
}
