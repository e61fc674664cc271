package se.genomgang.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * What a signed-in person may do at this request: follows from the appointments current that day, deputies included, and from the one mark
 * on the account (administrator). Read anew at every request, so that a right taken away is gone at the next one.
 *
 * <p>What follows from being assigned something (secretary, adjuster, responsible person, attendee) is decided by the room that assigned it.
 *
 * @param person who asks
 * @param name shown name, given name first
 * @param administrator whether the account carries the administrator's mark
 * @param grants capacities by unit
 */
public record Rights(PersonId person, String name, boolean administrator, Set<Grant> grants) {

    public Rights {
        grants = Set.copyOf(grants);
    }

    public boolean has(Capacity capacity) {
        return grants.stream().anyMatch(grant -> grant.capacity() == capacity);
    }

    public boolean has(Capacity capacity, UnitId unit) {
        return grants.contains(new Grant(capacity, unit));
    }

    public boolean manager() {
        return has(Capacity.MANAGER);
    }

    public boolean coordinator() {
        return has(Capacity.COORDINATOR);
    }

    public boolean auditor() {
        return has(Capacity.AUDITOR);
    }

    /** Whether this person plans, prepares and writes in every unit: the environmental manager and the coordinators. */
    public boolean coOrganises() {
        return manager() || coordinator();
    }

    public boolean heads(UnitId unit) {
        return has(Capacity.HEAD, unit);
    }

    public boolean represents(UnitId unit) {
        return has(Capacity.REPRESENTATIVE, unit);
    }

    /** Whether this person plans, prepares, summons and writes for the unit. */
    public boolean organises(UnitId unit) {
        return represents(unit) || coOrganises();
    }

    /** Whether this person reads the unit's drafts. */
    public boolean readsDrafts(UnitId unit) {
        return organises(unit) || heads(unit);
    }

    /** Whether this person reads the drafts of some unit. */
    public boolean readsSomeDrafts() {
        return coOrganises() || has(Capacity.HEAD) || has(Capacity.REPRESENTATIVE);
    }

    /** Whether this person sees where every unit stands. */
    public boolean seesStatus() {
        return coOrganises() || auditor() || has(Capacity.STATUS_READER);
    }

    /** Whether this person keeps units and appointments: the environmental manager and the administrator. */
    public boolean keepsOrganisation() {
        return manager() || administrator;
    }

    /** The unit to show first to this person: one headed or represented, otherwise any with a grant. */
    public Optional<UnitId> homeUnit() {
        return grants.stream()
                .min(java.util.Comparator.comparing(Grant::capacity)
                        .thenComparing(grant -> grant.unit().value()))
                .map(Grant::unit);
    }
}
