package se.genomgang.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are asked for: everyone's, some units', or those that one person is to meet.
 *
 * @param units of these units; null for every unit
 * @param owner that this person is to meet, by what was assigned and by what the appointments of the day give; null for anyone
 * @param year also those met, of which the last day (or, without one, the day they were met) lies in this year, and of those that stand only the ones whose last day
 *     lies in it or before; null for everything that stands and nothing that is met
 */
public record ObligationScope(@Nullable Set<UnitId> units, @Nullable Rights owner, @Nullable Integer year) {

    /** Everything that stands. */
    public static ObligationScope everything() {
        return new ObligationScope(null, null, null);
    }

    /** What stands in the units. */
    public static ObligationScope of(Set<UnitId> units) {
        return new ObligationScope(Set.copyOf(units), null, null);
    }

    /** What this person is to meet. */
    public static ObligationScope ownedBy(Rights person) {
        return new ObligationScope(null, person, null);
    }

    public ObligationScope in(int year) {
        return new ObligationScope(units, owner, year);
    }

    public boolean includes(UnitId unit) {
        return units == null || units.contains(unit);
    }

    /** Whether the asked-for person is the one to meet what belongs to the owner; true when nobody in particular is asked for. */
    public boolean includes(Owner whose) {
        if (owner == null) {
            return true;
        }
        if (whose instanceof Owner.Assigned assigned) {
            return assigned.person().equals(owner.person());
        }
        Owner.Holder holder = (Owner.Holder) whose;
        return owner.has(holder.capacity(), holder.unit());
    }

    /** Whether to tell of an obligation. Sources narrow their statements as far as they can, and ask this of the rest. */
    public boolean includes(Obligation obligation) {
        return includes(obligation.unit()) && includes(obligation.owner()) && inYear(obligation);
    }

    private boolean inYear(Obligation obligation) {
        if (year == null) {
            return !obligation.met();
        }
        var day = obligation.due() != null ? obligation.due() : obligation.metOn();
        if (day == null) {
            return true;
        }
        return obligation.met() ? day.getYear() == year : day.getYear() <= year;
    }
}
