package se.genomgang.cycle;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * One time that an activity is to be done, with what it belongs to.
 *
 * @param step the activity's step; it holds no other times here
 * @param leftOut whether the unit does not do the activity this year
 * @param changedBy who said last how far it has come; null when nobody has
 */
public record OccurrenceSheet(
        OccurrenceView time,
        UnitId unit,
        String unitCode,
        int year,
        long cycle,
        long activity,
        Label title,
        StepView step,
        boolean leftOut,
        @Nullable String changedBy) {}
