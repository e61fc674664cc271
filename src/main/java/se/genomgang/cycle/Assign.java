package se.genomgang.cycle;

/**
 * Command: this activity is seen to by these.
 *
 * @param to {@code function:<code>}, {@code person:<id>}, or nothing for whoever represents the unit
 * @param version the version that was read
 */
public record Assign(long activity, String to, int version) {}
