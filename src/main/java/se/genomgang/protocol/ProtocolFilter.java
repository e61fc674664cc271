package se.genomgang.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Which adjusted protocols to list; null means any.
 *
 * @param unit the unit's code
 * @param before show those after this place in the list, as given by {@link ProtocolPage#older()}
 */
public record ProtocolFilter(
        @Nullable Integer year, @Nullable String unit, boolean unregistered, @Nullable String before) {}
