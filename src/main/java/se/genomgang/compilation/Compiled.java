package se.genomgang.compilation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * What the meetings of one kind in a year led to, over all units but the central one. What is marked secret in a protocol is not in it.
 *
 * @param kindCode the kind of meeting, in whichever version of the routine
 * @param protocols what it is read from, in the order of the units
 * @param missing the units that nothing is read from, and why
 * @param points in the order of the agenda
 * @param verdicts what each protocol says of the management system as a whole, in the order of the units
 */
public record Compiled(
        int year,
        String kindCode,
        Label kindName,
        List<Source> protocols,
        List<Missing> missing,
        List<Point> points,
        List<Verdicts> verdicts) {

    /**
     * An adjusted protocol.
     *
     * @param meeting number of the meeting: {@code 1-2026}
     * @param version number of the protocol's version: the latest that is adjusted
     */
    public record Source(
            String unitCode, Label unit, String meeting, LocalDate date, long protocol, int version, String hash) {}

    /**
     * A unit without an adjusted protocol.
     *
     * @param on the meeting's day; null when none is planned
     */
    public record Missing(String unitCode, Label unit, Why why, @Nullable LocalDate on) {}

    /** Why nothing is read from a unit. */
    public enum Why {
        NOT_PLANNED,
        PLANNED,
        /** Its day has passed, and nobody has said that it was held. */
        NOT_HELD,
        /** Held; the protocol is not adjusted. */
        NOT_ADJUSTED,
        /** Entered as history: what it says stands in a file. */
        FILED
    }

    /**
     * A point of the agenda.
     *
     * @param said by the units that concluded or decided something, or keep it secret
     * @param nothing by the units that had nothing to report
     */
    public record Point(String code, int number, Label title, List<Said> said, List<Nothing> nothing) {}

    /**
     * What a unit's protocol says under the point.
     *
     * @param secret whether the protocol keeps it to the unit; then there is nothing else
     */
    public record Said(
            String unitCode,
            Label unit,
            String meeting,
            long protocol,
            boolean secret,
            String conclusion,
            String proposal,
            List<Decided> decisions) {}

    /** @param reason why, as the protocol says */
    public record Nothing(String unitCode, Label unit, String meeting, String reason) {}

    /** @param text what comes after "att" */
    public record Decided(Label decider, String text, @Nullable Started action) {}

    /**
     * An action that was decided, as it stood on the day of the compilation.
     *
     * @param id null when the action is no longer to be found
     * @param closedOn the day it was done, or cancelled
     */
    public record Started(
            @Nullable Long id,
            String number,
            String description,
            String responsible,
            LocalDate dueOn,
            Standing standing,
            @Nullable LocalDate closedOn) {}

    /** How an action stands on a day. */
    public enum Standing {
        OPEN,
        LATE,
        DONE,
        CANCELLED
    }

    /** @param answers in the order of the criteria */
    public record Verdicts(String unitCode, Label unit, String meeting, long protocol, List<Verdict> answers) {}

    /**
     * @param criterion IMPROVEMENT, EFFECTIVE, SUITABLE or ADEQUATE
     * @param answer YES, PARTLY or NO
     */
    public record Verdict(String criterion, String answer, String grounds) {}

    /** How many units were asked. */
    public int units() {
        return (int) protocols.stream().map(Source::unitCode).distinct().count() + missing.size();
    }

    /** How many of them it is read from. */
    public int compiled() {
        return units() - missing.size();
    }

    /** How many decisions there are. */
    public int decisions() {
        return points.stream()
                .flatMap(point -> point.said().stream())
                .mapToInt(said -> said.decisions().size())
                .sum();
    }

    /** How many actions they set in motion. */
    public int actions() {
        return (int) points.stream()
                .flatMap(point -> point.said().stream())
                .flatMap(said -> said.decisions().stream())
                .filter(decided -> decided.action() != null)
                .count();
    }
}
