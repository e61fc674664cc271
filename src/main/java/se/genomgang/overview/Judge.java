package se.genomgang.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.genomgang.meeting.Stage;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/** How a meeting stands on a day, against the rules it was planned under (R §5). */
final class Judge {

    private final int year;
    private final LocalDate today;

    Judge(int year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    /** The meeting that answers to the routine: whether it is held, in the time for it. */
    Mark meeting(MeetingFacts facts, MeetingRules rules) {
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
        return summonsLate(facts, rules)
                ? Mark.of("late", "summonsLate").to(href).with("plannedFor", facts.date())
                : Mark.of("soon", "planned", facts.date()).to(href);
    }

    private boolean summonsLate(MeetingFacts facts, MeetingRules rules) {
        return facts.stage() == Stage.PLANNED
                && today.isBefore(facts.date())
                && rules.summons().strength() == Strength.SHALL
                && rules.summonsDueOn(facts.date()).filter(today::isAfter).isPresent();
    }

    /**
     * Its protocol: whether it is in, by its day.
     *
     * @param asked whether the routine asks for the meeting, so that its protocol is missed before it is held
     */
    Mark protocol(MeetingFacts facts, MeetingRules rules, boolean asked) {
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
        if (days > 0 && !wasIn && (asked || facts.held())) {
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

    /** What a meeting beyond those asked for is late with: its summons, or its protocol when it was held by the routine's day. */
    List<Mark> further(MeetingFacts facts, MeetingRules rules) {
        if (facts.historical()) {
            return List.of();
        }
        if (!facts.held()) {
            return summonsLate(facts, rules)
                    ? List.of(Mark.of("late", "summonsLate").to("/meetings/" + facts.id()))
                    : List.of();
        }
        return rules.protocolDueOn(year).filter(due -> !due.isBefore(facts.date())).stream()
                .flatMap(due -> Stream.of(protocol(facts, rules, true)))
                .filter(Mark::late)
                .toList();
    }

    /** Where it departed from the routine. */
    List<Mark> deviations(MeetingFacts facts, MeetingRules rules) {
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

    static String occurrence(MeetingRules rules) {
        return rules.window() == null
                ? kind(rules.occurrenceStrength())
                : kind(rules.window().strength());
    }

    private static String kind(Strength strength) {
        return strength == Strength.SHALL ? "late" : "soon";
    }
}
