package se.genomgang.routine;

/** What a routine may ask of the record of a meeting. */
public enum RecordRule {
    /** A conclusion under every point (R §5). */
    CONCLUSION_PER_POINT,
    /** A proposal for decision under every point (R §5). */
    PROPOSAL_PER_POINT,
    /** Who attended, by function, with every absence of a required function explained (R §5). */
    ATTENDANCE,
    /** Whether the system leads to improvement and is effective (R §5). */
    VERDICT,
    /** Decisions on actions and on changes to the system (R §5). */
    DECISIONS,
    /** The protocol is adjusted before it is submitted: Swedish protocol form, not asked for by R. */
    ADJUSTMENT,
    /** The representative or another appointed person writes the protocol (R §5). */
    PROTOCOL_WRITER,
    /** Material, summons, protocol and attachments are kept (R §6). */
    KEPT
}
