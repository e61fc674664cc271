package se.genomgang.meeting;

import java.util.List;
import java.util.Map;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;

/** {@link MeetingAccess#sees()} as a condition over {@code meeting m}, so that lists and counts hold only what the person may see. */
final class MeetingVisibility {

    static final String SQL =
            """
            (:all or m.unit_id = any(:units) or m.secretary_id = :person or m.historical or m.adjusted_on is not null
             or :auditor
             or (m.stage <> 'PLANNED' and exists (select 1 from participant vp where vp.meeting_id = m.id
                 and vp.person_id = :person and vp.summoned_at is not null))
             or (m.stage not in ('PLANNED', 'SUMMONED', 'HELD', 'CANCELLED') and exists (select 1 from adjuster va
                 where va.meeting_id = m.id and va.person_id = :person)))
            """;

    private MeetingVisibility() {}

    static Map<String, Object> params(Rights rights) {
        return Map.of(
                "all", rights.coOrganises(),
                "units", units(rights).toArray(Long[]::new),
                "auditor", rights.auditor(),
                "person", rights.person().value());
    }

    private static List<Long> units(Rights rights) {
        return rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                .map(Grant::unit)
                .map(unit -> unit.value())
                .distinct()
                .toList();
    }
}
