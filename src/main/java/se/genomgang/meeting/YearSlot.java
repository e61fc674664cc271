package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.Demand;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.Routines;

/**
 * What the routine asks of one unit in a year, and the meetings that answer to it; or a kind of meeting that was planned though nothing asks for it.
 * A meeting keeps the version it was planned under; held in the time that the version after it sets, and no longer asked for by its own, it answers
 * to the one that is.
 *
 * @param demand what asks; null when nothing does
 * @param meetings in the order they were numbered
 */
public record YearSlot<M extends YearSlot.Counted>(@Nullable Demand demand, List<M> meetings) {

    /** A meeting that is not cancelled. */
    public interface Counted {

        long kindId();

        String kindCode();

        LocalDate date();

        /** Whether it has taken place. */
        boolean held();
    }

    /** The meeting that counts: the first that was held, otherwise the one planned last. */
    public Optional<M> answer() {
        return meetings.stream()
                .filter(Counted::held)
                .findFirst()
                .or(() -> meetings.isEmpty() ? Optional.empty() : Optional.of(meetings.get(meetings.size() - 1)));
    }

    /** The others. */
    public List<M> further() {
        return answer().map(one -> meetings.stream().filter(each -> each != one).toList())
                .orElse(List.of());
    }

    /**
     * A unit's year.
     *
     * @param demands of the year, of every kind of unit
     * @param meetings the unit's that year, in the order they were numbered, without the cancelled ones
     */
    public static <M extends Counted> List<YearSlot<M>> of(
            int year, UnitKind unitKind, List<Demand> demands, List<M> meetings, Routines routines) {
        List<Demand> asked =
                demands.stream().filter(demand -> demand.unitKind() == unitKind).toList();
        List<M> left = new ArrayList<>(meetings);
        List<YearSlot<M>> slots = new ArrayList<>();
        for (Demand demand : asked) {
            List<M> own = left.stream()
                    .filter(each -> each.kindCode().equals(demand.kind().code()))
                    .toList();
            List<M> found = own.isEmpty() ? standIns(year, unitKind, demand, asked, left, routines) : own;
            left.removeAll(found);
            slots.add(new YearSlot<>(demand, found));
        }
        Map<String, List<M>> unasked = new LinkedHashMap<>();
        left.forEach(each -> unasked.computeIfAbsent(each.kindCode(), any -> new ArrayList<>())
                .add(each));
        unasked.values().forEach(each -> slots.add(new YearSlot<>(null, each)));
        return slots;
    }

    private static <M extends Counted> List<M> standIns(
            int year, UnitKind unitKind, Demand demand, List<Demand> asked, List<M> left, Routines routines) {
        Nature nature = demand.kind().nature();
        return left.stream()
                .filter(each ->
                        asked.stream().noneMatch(other -> other.kind().code().equals(each.kindCode())))
                .filter(each -> inTimeOf(demand.rules(), year, each.date()))
                .filter(each -> routines.rules(each.kindId(), unitKind).kind().nature() == nature)
                .toList();
    }

    /** Where the routine only names a last day, its time is taken to begin three months before. */
    private static boolean inTimeOf(MeetingRules rules, int year, LocalDate day) {
        boolean onlyBy = rules.window() == null || rules.window().onlyBy();
        return rules.insideWindow(day)
                && !(onlyBy && day.isBefore(rules.windowTo(year).minusMonths(3)));
    }
}
