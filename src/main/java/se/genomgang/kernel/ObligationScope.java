package se.genomgang.kernel;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are asked for: everyone's, some units', or those that one person is to meet.
 *
 * @param units of these units; null for every unit
 * @param owner that this person is to meet, by what was assigned and by what the appointments of the day give; null for anyone
 * @param year also those met, of which the last day (or, without one, the day they were met) lies in this year, and of those that stand only the ones whose last day
 *     lies in it or before, those that do not stand yet too; null for everything that stands and nothing that is met
 * @param reader only what this person may see; null when nobody reads it, or only the owner
 */
public record ObligationScope(
        @Nullable Set<UnitId> units, @Nullable Rights owner, @Nullable Integer year, @Nullable Rights reader) {

    /** Everything that stands. */
    public static ObligationScope everything() {
        return new ObligationScope(null, null, null, null);
    }

    /** What stands in the units. */
    public static ObligationScope of(Set<UnitId> units) {
        return new ObligationScope(Set.copyOf(units), null, null, null);
    }

    /** What this person is to meet. */
    public static ObligationScope ownedBy(Rights person) {
        return new ObligationScope(null, person, null, null);
    }

    public ObligationScope in(int year) {
        return new ObligationScope(units, owner, year, reader);
    }

    /** The same, as far as this person may see it: what may not be seen does not exist. */
    public ObligationScope seenBy(Rights person) {
        return new ObligationScope(units, owner, year, person);
    }

    /** Whether an obligation that arises that day is told of: before it, only to who asks for a whole year. */
    public boolean includes(LocalDate since, LocalDate today) {
        return year != null || !since.isAfter(today);
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
        if (whose instanceof Owner.Any any) {
            return any.persons().contains(owner.person());
        }
        if (whose instanceof Owner.Either either) {
            return includes(either.assigned()) || includes(either.holder());
        }
        Owner.Holder holder = (Owner.Holder) whose;
        return holder.capacity() == Capacity.MANAGER ? owner.manager() : owner.has(holder.capacity(), holder.unit());
    }

    /** The units in which the asked-for person has a capacity; for a statement that is to find what belongs to its holder. */
    public Long[] unitsHeld(Capacity capacity) {
        return owner == null
                ? new Long[0]
                : owner.grants().stream()
                        .filter(grant -> grant.capacity() == capacity)
                        .map(grant -> grant.unit().value())
                        .distinct()
                        .toArray(Long[]::new);
    }

    /** The units asked for, as a parameter of a statement; none when every unit is. */
    public Long[] unitsAsked() {
        return units == null ? new Long[0] : units.stream().map(UnitId::value).toArray(Long[]::new);
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
