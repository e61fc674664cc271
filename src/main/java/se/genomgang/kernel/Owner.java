package se.genomgang.kernel;

import org.jspecify.annotations.Nullable;

/** Who is to meet an obligation: someone it was given to, whoever holds a function on the day asked, or either of them. */
public sealed interface Owner {

    /** The one it was given to: responsible for an action, secretary of a meeting, adjuster of a protocol. */
    record Assigned(PersonId person) implements Owner {}

    /** Whoever has the capacity in the unit that day. */
    record Holder(Capacity capacity, UnitId unit) implements Owner {}

    /** The one it was given to and whoever has the capacity: either meets it for both, as a secretary and the representative do. */
    record Either(Assigned assigned, Holder holder) implements Owner {}

    /** Someone it was given to, beside the holder; the holder alone when it was given to nobody. */
    static Owner given(@Nullable PersonId person, Holder holder) {
        return person == null ? holder : new Either(new Assigned(person), holder);
    }
}
