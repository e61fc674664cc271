package se.genomgang.cycle;

/**
 * What a unit was offered when it decided.
 *
 * @param central the central activity
 * @param version its version then
 */
public record Offered(long central, int version) {}
