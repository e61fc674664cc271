package se.genomgang.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a step is to be done.
 *
 * @param from first day, inclusive
 * @param due last day, inclusive; null when it goes on all year
 */
record Time(LocalDate from, @Nullable LocalDate due) {}
