package se.genomgang.finding;

/**
 * Asks for a finding to be worded anew. Its unit, kind, audit and day stand: a mistake there is withdrawn and entered anew.
 *
 * @param version the version that was read
 */
public record ChangeFinding(String source, String title, String description, String requirement, int version) {}
