package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;

/**
 * Who sees an action, as SQL on {@code a}: everyone signed in once it is published; before, those who read the unit's drafts and the one
 * responsible. What was taken back is the drafts readers' alone.
 */
final class ActionVisibility {

    static final String CONDITION =
            """
            (a.published_at is not null or :allDrafts or a.unit_id = any(:draftUnits)
                or (a.responsible_id = :me and a.state <> 'CANCELLED'))
            """;

    private ActionVisibility() {}

    static Map<String, Object> parameters(Rights rights) {
        return Map.of(
                "allDrafts",
                rights.coOrganises(),
                "draftUnits",
                rights.grants().stream()
                        .filter(grant ->
                                grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                        .map(ActionVisibility::unit)
                        .distinct()
                        .toArray(Long[]::new),
                "me",
                rights.person().value());
    }

    static Long[] ownUnits(Rights rights) {
        return rights.grants().stream().map(ActionVisibility::unit).distinct().toArray(Long[]::new);
    }

    private static Long unit(Grant grant) {
        return grant.unit().value();
    }
}
