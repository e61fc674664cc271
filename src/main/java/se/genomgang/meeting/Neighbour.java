package se.genomgang.meeting;

import java.time.LocalDate;
import se.genomgang.kernel.Label;

/**
 * The unit's meeting before or after another.
 *
 * @param side BEFORE or AFTER
 * @param published whether its protocol is open to everyone signed in
 */
public record Neighbour(String side, long id, LocalDate date, String number, Label kind, boolean published) {}
