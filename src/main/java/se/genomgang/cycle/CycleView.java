package se.genomgang.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import se.genomgang.organisation.UnitView;

/**
 * A unit's cycle of a year.
 *
 * @param unit named as at the end of the year
 * @param activities in their order, those that go on all year last
 */
public record CycleView(long id, UnitView unit, int year, CycleState state, List<ActivityView> activities) {

    /** Activities under the same months, in the order of the year. */
    public record Months(int from, int to, List<ActivityView> activities) {}

    /** The year month by month, without what goes on all year. */
    public List<Months> months() {
        return activities.stream()
                .filter(each -> !each.continuous())
                .map(each -> List.of(each.monthFrom(), each.monthTo()))
                .distinct()
                .sorted(Comparator.<List<Integer>>comparingInt(span -> span.get(0))
                        .thenComparingInt(span -> span.get(1)))
                .map(span -> new Months(
                        span.get(0),
                        span.get(1),
                        activities.stream()
                                .filter(each -> span.get(0).equals(each.monthFrom())
                                        && span.get(1).equals(each.monthTo()))
                                .toList()))
                .toList();
    }

    /** How many activities the unit does: those it has not left out. */
    public long size() {
        return activities.stream().filter(each -> each.leftOut() == null).count();
    }

    /** The same with only some of its activities. */
    public CycleView only(Predicate<ActivityView> which) {
        return new CycleView(
                id, unit, year, state, activities.stream().filter(which).toList());
    }

    /** What goes on all year. */
    public List<ActivityView> continuous() {
        return activities.stream().filter(ActivityView::continuous).toList();
    }
}
