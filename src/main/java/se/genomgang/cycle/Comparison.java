package se.genomgang.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;

/**
 * A unit's cycle against the central one that applies: the year's, or the latest before it with its dates moved. The same activity has the same series.
 *
 * <p>What the unit has not considered yet is offered to it, and never done for it.
 */
public final class Comparison {

    private final CycleView own;
    private final Map<Long, ActivityView> central;

    private Comparison(CycleView own, @Nullable CycleView central) {
        this.own = own;
        UnitKind kind = own.unit().kind();
        this.central = central == null
                ? Map.of()
                : central.activities().stream()
                        .filter(each -> each.concerns().contains(kind))
                        .collect(Collectors.toMap(ActivityView::series, Function.identity()));
    }

    static Comparison of(CycleReading.Beside beside) {
        return new Comparison(beside.own(), beside.central());
    }

    /** Where an activity stands to the central one. */
    public enum Standing {
        /** As the central one. */
        SAME,
        /** Not in the central one. */
        OWN,
        /** Done, but otherwise. */
        CHANGED,
        /** Not done by this unit. */
        LEFT_OUT
    }

    /** The unit's own. */
    public CycleView own() {
        return own;
    }

    /** Whether there is anything to compare with. */
    public boolean possible() {
        return !central.isEmpty();
    }

    public Standing standing(ActivityView activity) {
        if (activity.leftOut() != null) {
            return Standing.LEFT_OUT;
        }
        if (!possible()) {
            return Standing.SAME;
        }
        if (central(activity.series()).isEmpty()) {
            return Standing.OWN;
        }
        return differences(activity).isEmpty() ? Standing.SAME : Standing.CHANGED;
    }

    /** In what it differs from the central one; in nothing when there is none. */
    public Set<Aspect> differences(ActivityView activity) {
        Substance now = centralNow(activity.series());
        return now == null ? Set.of() : Substance.of(activity).unlike(now);
    }

    /** How many of the unit's activities stand so. */
    public long count(Standing standing) {
        return own.activities().stream()
                .filter(each -> standing(each) == standing)
                .count();
    }

    /** What the central one has changed since the unit last considered it, and the unit does not do so already. */
    public List<ActivityView> changed() {
        return own.activities().stream().filter(this::offered).toList();
    }

    /** Whether the central one is another than the unit last considered, and than the unit's own. */
    private boolean offered(ActivityView activity) {
        Substance now = centralNow(activity.series());
        return now != null
                && activity.leftOut() == null
                && !Substance.of(activity).unlike(now).isEmpty()
                && (activity.seen() == null || !activity.seen().unlike(now).isEmpty());
    }

    /** Central activities that concern the unit and that it has neither taken over nor said no to. */
    public List<ActivityView> added() {
        Set<Long> known = own.activities().stream().map(ActivityView::series).collect(Collectors.toSet());
        return central.values().stream()
                .filter(each -> each.leftOut() == null && !known.contains(each.series()))
                .sorted(Comparator.comparing(ActivityView::id))
                .toList();
    }

    /** The central activity of the series, where there is one that concerns the unit. */
    public Optional<ActivityView> central(long series) {
        return Optional.ofNullable(central.get(series));
    }

    /** What the central one says now, as it concerns the unit, in the unit's year; null when there is none. */
    public @Nullable Substance centralNow(long series) {
        ActivityView found = central.get(series);
        return found == null ? null : Substance.of(found, own.unit().kind()).inYear(own.year());
    }
}
