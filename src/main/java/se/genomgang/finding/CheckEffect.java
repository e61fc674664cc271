package se.genomgang.finding;

import java.time.LocalDate;

/**
 * Asks for a check of the effect to be written down.
 *
 * @param effective whether the cause is gone
 * @param grounds how that was seen
 * @param checkedOn the day it was looked at: not later than today, not before the last action was closed
 */
public record CheckEffect(boolean effective, String grounds, LocalDate checkedOn) {}
