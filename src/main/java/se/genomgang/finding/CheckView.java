package se.genomgang.finding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A check of the effect.
 *
 * @param number counts the checks of the finding from 1
 */
public record CheckView(
        int number, boolean effective, String grounds, LocalDate checkedOn, String byName, Instant at) {}
