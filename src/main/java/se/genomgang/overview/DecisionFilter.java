package se.genomgang.overview;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list; null or blank means any.
 *
 * @param point code of the agenda point
 * @param before where the page begins, as given by {@link DecisionPage#older()}
 */
public record DecisionFilter(
        @Nullable Integer year, @Nullable String unit, @Nullable String point, String text, @Nullable String before) {}
