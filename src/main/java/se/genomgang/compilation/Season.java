package se.genomgang.compilation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * The meetings of one kind in a year.
 *
 * @param held how many meetings are held, the central one not counted
 * @param adjusted how many of them have an adjusted protocol
 * @param latest the latest compilation; null when there is none
 * @param latestAt when it was made
 */
public record Season(
        int year,
        String kindCode,
        Label kindName,
        int held,
        int adjusted,
        @Nullable Long latest,
        @Nullable Instant latestAt) {}
