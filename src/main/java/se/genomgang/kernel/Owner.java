package se.genomgang.kernel;

/** Who is to meet an obligation: someone it was given to, or whoever holds a function on the day asked. */
public sealed interface Owner {

    /** The one it was given to: responsible for an action, secretary of a meeting, adjuster of a protocol. */
    record Assigned(PersonId person) implements Owner {}

    /** Whoever has the capacity in the unit that day. */
    record Holder(Capacity capacity, UnitId unit) implements Owner {}
}
