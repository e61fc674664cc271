package se.genomgang.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Who may order what: auditors and those who co-organise for any unit, head and representative for their own. */
final class PackageRules {

    private static final Set<Capacity> THAT_ADMIT =
            Set.of(Capacity.AUDITOR, Capacity.MANAGER, Capacity.COORDINATOR, Capacity.HEAD, Capacity.REPRESENTATIVE);

    private PackageRules() {}

    /** Whether packages exist for the person at all. */
    static boolean concern(Rights rights) {
        return rights.auditor() || rights.readsSomeDrafts();
    }

    /** Whether the person may order packages of every unit together, and of any of them. */
    static boolean admitEverywhere(Rights rights) {
        return rights.auditor() || rights.coOrganises();
    }

    /** @param unit null for every unit */
    static boolean admit(PackageKind kind, @Nullable UnitId unit, Rights rights) {
        return switch (kind) {
            case AUDIT -> admitEverywhere(rights) || (unit != null && rights.readsDrafts(unit));
            case DISCLOSURE -> unit != null && rights.readsDrafts(unit);
        };
    }

    /** Whether the person may still fetch what was made: nothing that it was made with has been lost since. */
    static boolean admit(PackageOrder order, Rights rights) {
        return order.orderedBy().equals(rights.person())
                && admit(order.kind(), order.unit(), rights)
                && functions(rights).containsAll(order.madeWith());
    }

    /** The functions that decide what a package holds, in a fixed order. */
    static List<String> functions(Rights rights) {
        return rights.grants().stream()
                .filter(grant -> THAT_ADMIT.contains(grant.capacity()))
                .map(PackageRules::written)
                .sorted()
                .toList();
    }

    private static String written(Grant grant) {
        return grant.capacity() + " " + grant.unit().value();
    }
}
