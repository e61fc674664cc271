package se.genomgang.document;

/** What is put together in a package. */
public enum PackageKind {
    /** The auditor's: everything that proves how a unit, or every unit, has followed the routine for a time. */
    AUDIT,
    /** The public documents of one meeting, for whoever asks for them. */
    DISCLOSURE
}
