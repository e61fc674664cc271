package se.genomgang.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.YearSlot;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/**
 * How one unit stands with one kind of meeting in a year.
 *
 * @param meeting whether and when it is held
 * @param protocol whether its protocol is in
 * @param stages how far it has come: planned, summoned, held, adjusted, submitted
 * @param deviations where it departed from the routine; recorded, never blocking
 * @param more further meetings of the same kind that year
 */
public record Cell(
        Mark meeting,
        Mark protocol,
        List<StageMark> stages,
        List<Mark> deviations,
        List<MeetingFacts> more,
        boolean late) {

    /** A stage reached on a day, or not yet. */
    public record StageMark(String key, @Nullable LocalDate on) {

        public boolean reached() {
            return on != null;
        }
    }

    /**
     * Judges the meetings of one kind: the first that was held counts, otherwise the one planned last, by the rules it was planned under (R §5). Another
     * planned after a review has been held takes nothing back.
     */
    static Cell of(List<MeetingFacts> meetings, MeetingRules rules, int year, LocalDate today) {
        if (meetings.isEmpty()) {
            return notPlanned(rules, year, today);
        }
        MeetingFacts counting = counting(meetings);
        Mark meeting = meeting(counting, rules, year, today);
        Mark protocol = protocol(counting, rules, year, today);
        return new Cell(
                meeting,
                protocol,
                stages(counting),
                deviations(counting, rules, today),
                new YearSlot<>(null, meetings).further(),
                meeting.late() || protocol.late());
    }

    /** The one of them that counts. */
    static MeetingFacts counting(List<MeetingFacts> meetings) {
        return new YearSlot<>(null, meetings).answer().orElseThrow();
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

    private static Cell notPlanned(MeetingRules rules, int year, LocalDate today) {
        LocalDate to = rules.windowTo(year);
        Mark meeting = today.isAfter(to)
                ? Mark.of(occurrence(rules), "notHeld").with("shouldHaveBeenHeld", to)
                : Mark.of(soon(rules, year, today), "notPlanned").with("heldBy", to);
        Mark protocol = rules.protocolDueOn(year)
                .map(due -> today.isAfter(due)
                        ? Mark.of("late", "protocolMissing").with("wasDue", due)
                        : Mark.of("idle", "protocolDue", due))
                .orElseGet(() -> Mark.of("idle", "noDue"));
        return new Cell(meeting, protocol, List.of(), List.of(), List.of(), meeting.late() || protocol.late());
    }

    private static Mark meeting(MeetingFacts facts, MeetingRules rules, int year, LocalDate today) {
        String href = "/meetings/" + facts.id();
        if (facts.held()) {
            return Mark.of("ok", "held", facts.date()).to(href);
        }
        LocalDate to = rules.windowTo(year);
        if (today.isAfter(to)) {
            Mark late = Mark.of(occurrence(rules), "notHeld").to(href);
            return facts.date().isBefore(today)
                    ? late.with("shouldHaveBeenHeld", to)
                    : late.with("plannedFor", facts.date());
        }
        if (facts.date().isBefore(today)) {
            return Mark.of("soon", "holdOrMove", facts.date()).to(href);
        }
        if (facts.stage() == Stage.SUMMONED) {
            return Mark.of("soon", "summoned", facts.date()).to(href);
        }
        boolean summonsLate =
                rules.summonsDueOn(facts.date()).filter(today::isAfter).isPresent();
        return summonsLate && rules.summons().strength() == Strength.SHALL
                ? Mark.of("late", "summonsLate").to(href).with("plannedFor", facts.date())
                : Mark.of("soon", "planned", facts.date()).to(href);
    }

    private static Mark protocol(MeetingFacts facts, MeetingRules rules, int year, LocalDate today) {
        Optional<LocalDate> due = rules.protocolDueOn(year);
        if (facts.historical()) {
            return Mark.of("ok", "history").to("/meetings/" + facts.id());
        }
        String href = facts.protocolId() == null ? "/meetings/" + facts.id() : "/protocols/" + facts.protocolId();
        if (facts.stage() == Stage.RECEIVED && facts.receivedOn() != null) {
            return Mark.of("ok", "received", facts.receivedOn()).to(href);
        }
        if (facts.stage() == Stage.SUBMITTED && facts.submittedOn() != null) {
            return Mark.of("ok", "submitted", facts.submittedOn()).to(href);
        }
        // a correction in progress does not make what came in time late
        boolean wasIn = facts.submittedOn() != null;
        long days = due.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
        if (days > 0 && !wasIn) {
            Mark late = Mark.of("late", "protocolLate", days).to(href);
            return facts.held()
                    ? late.with("at." + facts.stage(), facts.concluded(), facts.points())
                    : late.with("wasDue", due.get());
        }
        if (!facts.held()) {
            return due.map(day -> Mark.of("idle", "protocolDue", day)).orElseGet(() -> Mark.of("idle", "noDue"));
        }
        return Mark.of("soon", "protocol." + facts.stage(), facts.concluded(), facts.points())
                .to(href);
    }

    private static List<StageMark> stages(MeetingFacts facts) {
        return List.of(
                new StageMark("summoned", facts.summonedOn()),
                new StageMark("held", facts.heldOn()),
                new StageMark("adjusted", facts.adjustedOn()),
                new StageMark("submitted", facts.submittedOn()),
                new StageMark("received", facts.receivedOn()));
    }

    private static List<Mark> deviations(MeetingFacts facts, MeetingRules rules, LocalDate today) {
        var found = new ArrayList<Mark>();
        if (facts.historical()) {
            return found;
        }
        rules.summonsDueOn(facts.date())
                .filter(due -> facts.summonedOn() == null
                        ? facts.held()
                        : facts.summonedOn().isAfter(due))
                .ifPresent(due -> found.add(
                        facts.summonedOn() == null
                                ? Mark.of(kind(rules.summons().strength()), "deviation.noSummons")
                                : Mark.of(
                                        kind(rules.summons().strength()),
                                        "deviation.summons",
                                        ChronoUnit.DAYS.between(facts.summonedOn(), facts.date()))));
        rules.materialDueOn(facts.date())
                .filter(due -> facts.materialSentOn() == null
                        ? facts.held() || today.isAfter(due)
                        : facts.materialSentOn().isAfter(due))
                .ifPresent(due -> found.add(Mark.of(kind(rules.material().strength()), "deviation.material", due)));
        outsideWindow(facts, rules).ifPresent(found::add);
        rules.protocolDueOn(facts.date().getYear())
                .filter(due ->
                        facts.submittedOn() != null && facts.submittedOn().isAfter(due))
                .ifPresent(due -> found.add(
                        Mark.of("late", "deviation.protocol", ChronoUnit.DAYS.between(due, facts.submittedOn()))));
        return List.copyOf(found);
    }

    /** Held outside the period, or planned to be: the day it is planned for can still be moved. */
    private static Optional<Mark> outsideWindow(MeetingFacts facts, MeetingRules rules) {
        if (rules.insideWindow(facts.date())) {
            return Optional.empty();
        }
        int year = facts.date().getYear();
        boolean early = facts.date().isBefore(rules.windowFrom(year));
        return Optional.of(Mark.of(
                facts.held() ? occurrence(rules) : "soon",
                early ? "deviation.early" : "deviation.window",
                early ? rules.windowFrom(year) : rules.windowTo(year)));
    }

    private static String occurrence(MeetingRules rules) {
        return rules.window() == null
                ? kind(rules.occurrenceStrength())
                : kind(rules.window().strength());
    }

    private static String kind(Strength strength) {
        return strength == Strength.SHALL ? "late" : "soon";
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
