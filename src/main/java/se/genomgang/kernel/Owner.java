package se.genomgang.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to meet an obligation: someone it was given to, whoever holds a function on the day asked, or several of them. */
public sealed interface Owner {

    /** The one it was given to: responsible for an action, secretary of a meeting, adjuster of a protocol. */
    record Assigned(PersonId person) implements Owner {}

    /** Whoever has the capacity in the unit that day. */
    record Holder(Capacity capacity, UnitId unit) implements Owner {}

    /** The one it was given to and whoever has the capacity: either meets it for both, as a secretary and the representative do. */
    record Either(Assigned assigned, Holder holder) implements Owner {}

    /** Those who hold the function it was given to, where that function is no capacity: any of them meets it for all. */
    record Any(Set<PersonId> persons) implements Owner {

        public Any {
            persons = Set.copyOf(persons);
        }
    }

    /** Someone it was given to, beside the holder; the holder alone when it was given to nobody. */
    static Owner given(@Nullable PersonId person, Holder holder) {
        return person == null ? holder : new Either(new Assigned(person), holder);
    }
}
