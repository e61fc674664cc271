package se.genomgang.organisation;

import java.util.EnumSet;
import java.util.Set;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/**
 * Who may give whom a function where.
 *
 * <p>The head of a unit appoints the management representative locally (R §4), sees to it that the unit's other functions are appointed (Å), and
 * names deputies, the head's own among them. Who heads a unit, and everything else, is decided by those who keep the organisation: the
 * environmental manager and the administrator.
 */
final class AppointingRule {

    /** What the head of a unit may give somebody to hold. */
    private static final Set<Capacity> LOCAL = EnumSet.of(Capacity.REPRESENTATIVE, Capacity.MEMBER);

    /** What the head of a unit may name somebody the deputy of. */
    private static final Set<Capacity> LOCAL_DEPUTY =
            EnumSet.of(Capacity.REPRESENTATIVE, Capacity.MEMBER, Capacity.HEAD, Capacity.STATUS_READER);

    private AppointingRule() {}

    static boolean allows(FunctionView function, boolean deputy, UnitId unit, UnitKind kind, Rights rights) {
        if (!function.belongsIn(kind)) {
            return false;
        }
        return rights.keepsOrganisation() || rights.heads(unit) && headDecides(function, deputy, kind);
    }

    static boolean headDecides(FunctionView function, boolean deputy, UnitKind kind) {
        return function.capacities().stream()
                .filter(each -> each.unitKind() == kind)
                .allMatch(each -> (deputy ? LOCAL_DEPUTY : LOCAL).contains(each.capacity()));
    }
}
