package se.genomgang.cycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the central cycle has and the unit's has not.
 *
 * @param own the unit's own activity; null for one it has not had
 * @param version of the unit's own
 * @param central the central activity, and centralVersion its version
 * @param differences what taking over would change; none for one that is new
 * @param says what a new one is: when, and by whom
 */
public record OfferLine(
        long series,
        @Nullable Long own,
        int version,
        long central,
        int centralVersion,
        String title,
        List<ActivityPage.Difference> differences,
        String says) {}
