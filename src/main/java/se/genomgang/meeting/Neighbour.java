package se.genomgang.meeting;

import java.time.LocalDate;
import se.genomgang.kernel.Label;

/**
 * The unit's meeting before or after another.
 *
 * @param side BEFORE or AFTER
 */
public record Neighbour(String side, long id, LocalDate date, String number, Label kind) {}
