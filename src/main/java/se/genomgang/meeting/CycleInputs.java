package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.genomgang.cycle.Input;
import se.genomgang.cycle.InputStanding;
import se.genomgang.cycle.Inputs;

/**
 * What of the annual cycle feeds the points of a meeting (Å).
 *
 * @param inputs in the order of their last days
 * @param awaited those that are done only after the meeting and not since the unit's meeting before, the soonest first
 */
public record CycleInputs(List<Input> inputs, List<Input> awaited) {

    /** How many of the awaited are named before the rest are counted. */
    private static final int NAMED = 3;

    /** What feeds one point. */
    public record OfPoint(List<Input> inputs) {

        public boolean isEmpty() {
            return inputs.isEmpty();
        }

        /** How many stand how, those that are done first. */
        public Map<InputStanding, Long> counts() {
            return inputs.stream().collect(Collectors.groupingBy(Input::standing, TreeMap::new, Collectors.counting()));
        }
    }

    static CycleInputs of(Surroundings.Row around, MeetingView meeting, Predicate<String> onAgenda, LocalDate today) {
        return of(Inputs.read(around.inputs(), meeting.date(), today), onAgenda, meeting.date());
    }

    /** @param onAgenda whether a point, by its code, is on the agenda */
    static CycleInputs of(List<Input> all, Predicate<String> onAgenda, LocalDate meeting) {
        List<Input> inputs = all.stream()
                .filter(input -> input.points().stream().anyMatch(onAgenda))
                .toList();
        return new CycleInputs(
                inputs, inputs.stream().filter(input -> input.awaited(meeting)).toList());
    }

    public OfPoint under(WorkPoint point) {
        return new OfPoint(inputs.stream()
                .filter(input -> input.points().contains(point.code()))
                .toList());
    }

    /** Those of the awaited that are named. */
    public List<Input> named() {
        return awaited.stream().limit(NAMED).toList();
    }

    /** How many more are awaited. */
    public int further() {
        return Math.max(0, awaited.size() - NAMED);
    }
}
