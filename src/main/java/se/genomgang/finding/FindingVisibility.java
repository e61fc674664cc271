package se.genomgang.finding;

import java.util.Map;
import java.util.Set;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/**
 * Who sees a finding and an audit. A finding is the unit's own: those who read its drafts see it, those who take part in its review (members of the
 * unit), the auditor, and whoever is responsible for one of its actions. An audit of a unit is seen by the same; one of the whole organisation by
 * everyone who sees some unit's.
 */
final class FindingVisibility {

    /** As SQL on a finding {@code f}. */
    static final String FINDING =
            """
            (:seesAll or f.unit_id = any(:readUnits) or exists (select from action own where own.origin_type = 'finding'
                and own.origin_id = f.id and own.responsible_id = :me and own.state <> 'CANCELLED'))
            """;

    /** As SQL on an audit {@code u}. */
    static final String AUDIT = " (:seesAll or (u.unit_id is null and :readsSome) or u.unit_id = any(:readUnits)) ";

    private static final Set<Capacity> READS_UNIT = Set.of(Capacity.HEAD, Capacity.REPRESENTATIVE, Capacity.MEMBER);

    private FindingVisibility() {}

    static Map<String, Object> parameters(Rights rights) {
        Long[] units = rights.grants().stream()
                .filter(FindingVisibility::reads)
                .map(grant -> grant.unit().value())
                .distinct()
                .toArray(Long[]::new);
        return Map.of(
                "seesAll",
                seesAll(rights),
                "readUnits",
                units,
                "readsSome",
                units.length > 0,
                "me",
                rights.person().value());
    }

    /** Whether the person sees every finding of the unit. */
    static boolean readsUnit(UnitId unit, Rights rights) {
        return seesAll(rights)
                || rights.grants().stream().anyMatch(grant -> grant.unit().equals(unit) && reads(grant));
    }

    /** Whether the person sees the findings of some unit. */
    static boolean readsSome(Rights rights) {
        return seesAll(rights) || rights.grants().stream().anyMatch(FindingVisibility::reads);
    }

    private static boolean seesAll(Rights rights) {
        return rights.coOrganises() || rights.auditor();
    }

    private static boolean reads(Grant grant) {
        return READS_UNIT.contains(grant.capacity());
    }
}
