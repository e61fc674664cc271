package se.genomgang.notice;

import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;

/**
 * Who sees what was sent: the environmental manager and the coordinators everything; administrators that it was sent, and how that went, but not
 * what it says; head and representative what is about their unit's meetings; everyone what was sent to themselves.
 */
final class MailAccess {

    /** A condition on {@code mail m} with the parameters of {@link #units}, {@code :self}: what one may read whoever one is. */
    static final String OWN =
            """
            (m.person_id = :self or m.about_type = 'meeting' and exists (select from meeting x where x.id = m.about_id and x.unit_id = any(:units)))
            """;

    /** The same, found by index among however many. */
    private static final String FOUND =
            """
            where m.id in (select y.id from mail y where y.person_id = :self
                           union all
                           select y.id from meeting x join mail y on y.about_type = 'meeting' and y.about_id = x.id where x.unit_id = any(:units))
            """;

    private MailAccess() {}

    /** The condition under which a letter exists for this person. */
    static String seen(Rights rights) {
        return seesAll(rights) ? "where true" : FOUND;
    }

    private static boolean seesAll(Rights rights) {
        return rights.coOrganises() || rights.administrator();
    }

    static boolean readsAll(Rights rights) {
        return rights.coOrganises();
    }

    /** Whether one may have letters sent, repeated and dropped. */
    static boolean acts(Rights rights) {
        return seesAll(rights);
    }

    static Long[] units(Rights rights) {
        return rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                .map(grant -> grant.unit().value())
                .toArray(Long[]::new);
    }
}
