package se.genomgang.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.YearSlot;
import se.genomgang.routine.MeetingRules;

/**
 * How one unit stands with one kind of meeting in a year.
 *
 * @param meeting whether and when it is held
 * @param protocol whether its protocol is in
 * @param stages how far it has come: planned, summoned, held, adjusted, submitted
 * @param deviations where it departed from the routine; recorded, never blocking
 * @param more further meetings of the same kind that year
 * @param late whether any of it is late
 */
public record Cell(
        Mark meeting, Mark protocol, List<StageMark> stages, List<Mark> deviations, List<Further> more, boolean late) {

    /** A stage reached on a day, or not yet. */
    public record StageMark(String key, @Nullable LocalDate on) {

        public boolean reached() {
            return on != null;
        }
    }

    /** A meeting beyond the one that counts, and what it is late with. */
    public record Further(long id, String number, List<Mark> late) {}

    /**
     * Judges the meetings of one kind: the first that was held counts, otherwise the one planned last, by the rules it was planned under (R §5). Another
     * planned after a review has been held takes nothing back.
     *
     * @param asked whether the routine asks the unit for it
     * @param rules what binds a meeting
     */
    static Cell of(
            YearSlot<MeetingFacts> slot,
            boolean asked,
            Function<MeetingFacts, MeetingRules> rules,
            int year,
            LocalDate today) {
        Judge judge = new Judge(year, today);
        MeetingFacts counting = slot.answer().orElseThrow();
        MeetingRules its = rules.apply(counting);
        Mark meeting = judge.meeting(counting, its);
        Mark protocol = judge.protocol(counting, its, asked);
        List<Further> more = slot.further().stream()
                .map(each -> new Further(each.id(), each.number(), judge.further(each, rules.apply(each))))
                .toList();
        return new Cell(
                meeting,
                protocol,
                stages(counting),
                judge.deviations(counting, its),
                more,
                meeting.late()
                        || protocol.late()
                        || more.stream().anyMatch(each -> !each.late().isEmpty()));
    }

    /** The same, where what leads nowhere leads to the given place: no cell is a dead end. */
    Cell elseTo(String address) {
        return new Cell(
                meeting.href() == null ? meeting.to(address) : meeting,
                protocol.href() == null ? protocol.to(meeting.href() == null ? address : meeting.href()) : protocol,
                stages,
                deviations,
                more,
                late);
    }

    /** What is late. */
    List<Mark> lateMarks() {
        return Stream.concat(
                        Stream.of(meeting, protocol).filter(Mark::late),
                        more.stream().flatMap(each -> each.late().stream()))
                .toList();
    }

    /** What the routine asks for and nobody has planned. */
    static Cell notPlanned(MeetingRules rules, int year, LocalDate today) {
        LocalDate to = rules.windowTo(year);
        Mark meeting = today.isAfter(to)
                ? Mark.of(Judge.occurrence(rules), "notHeld").with("shouldHaveBeenHeld", to)
                : Mark.of(soon(rules, year, today), "notPlanned").with("heldBy", to);
        Mark protocol = rules.protocolDueOn(year)
                .map(due -> today.isAfter(due)
                        ? Mark.of("late", "protocolMissing").with("wasDue", due)
                        : Mark.of("idle", "protocolDue", due))
                .orElseGet(() -> Mark.of("idle", "noDue"));
        return new Cell(meeting, protocol, List.of(), List.of(), List.of(), meeting.late() || protocol.late());
    }

    private static List<StageMark> stages(MeetingFacts facts) {
        return List.of(
                new StageMark("summoned", facts.summonedOn()),
                new StageMark("held", facts.heldOn()),
                new StageMark("adjusted", facts.adjustedOn()),
                new StageMark("submitted", facts.submittedOn()),
                new StageMark("received", facts.receivedOn()));
    }

    /** Time to plan: a month before the time for it begins, or two months before the last day where only that is set. */
    private static String soon(MeetingRules rules, int year, LocalDate today) {
        boolean onlyBy = rules.window() == null || rules.window().onlyBy();
        LocalDate time = onlyBy
                ? rules.windowTo(year).minusDays(60)
                : rules.windowFrom(year).minusDays(30);
        return today.isBefore(time) ? "idle" : "soon";
    }
}
