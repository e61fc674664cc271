package se.genomgang.cycle;

import org.jspecify.annotations.Nullable;

/**
 * An activity with the cycle that it stands in.
 *
 * @param central the central activity that it is compared with; null when there is none
 */
public record ActivitySheet(CycleView cycle, ActivityView activity, @Nullable ActivityView central) {

    public long id() {
        return activity.id();
    }
}
