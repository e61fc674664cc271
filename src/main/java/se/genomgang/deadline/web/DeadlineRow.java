package se.genomgang.deadline.web;

import org.jspecify.annotations.Nullable;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Label;

/**
 * A line of the list, decided.
 *
 * @param unit short name of the unit
 * @param namesUnit whether what it concerns already begins with the unit
 * @param href where this reader goes: the page where it is done, or the record it is about; null when neither is the reader's to see
 * @param function what the owner is called today; null when it was given to a person, or nobody holds it
 * @param capacity what the owner is called when nobody holds it; null when it was given to a person
 * @param source what it rests on, in words
 */
public record DeadlineRow(
        Due due,
        Label unit,
        boolean namesUnit,
        @Nullable String href,
        @Nullable Label function,
        @Nullable String capacity,
        String source) {}
