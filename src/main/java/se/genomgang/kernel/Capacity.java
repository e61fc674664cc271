package se.genomgang.kernel;

/** What a function lets its holder do. Which function gives which capacity in which kind of unit is data. */
public enum Capacity {
    /** Head of a unit: reads its drafts, appoints, adjusts, judges reported actions. */
    HEAD,
    /** Management representative of a unit: plans, prepares, summons, holds, writes. */
    REPRESENTATIVE,
    /** Environmental manager: owns routine and organisation, receives protocols, co-organises everywhere. */
    MANAGER,
    /** Sustainability coordinator: as the manager, without putting a routine in force or receiving protocols. */
    COORDINATOR,
    /** Sees the status of every unit (president, vice president). */
    STATUS_READER,
    /** Reads everything that has been sent or adjusted, until a date; each view is logged. */
    AUDITOR,
    /** Belongs to the unit; gives no right of its own. */
    MEMBER
}
