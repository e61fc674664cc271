package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Wording;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/** What is to be done before one meeting is held, by the rules it was planned under: summon, send the material, attend, hold. */
final class MeetingDuties {

    private final DutyRow meeting;
    private final MeetingRules rules;
    private final boolean further;
    private final LocalDate today;
    private final List<Obligation> found = new ArrayList<>();

    private MeetingDuties(DutyRow meeting, MeetingRules rules, boolean further, LocalDate today) {
        this.meeting = meeting;
        this.rules = rules;
        this.further = further;
        this.today = today;
    }

    /** @param further whether another meeting answers to the routine's demand that year */
    static List<Obligation> of(DutyRow meeting, MeetingRules rules, boolean further, LocalDate today) {
        if (meeting.historical()) {
            return List.of();
        }
        MeetingDuties duties = new MeetingDuties(meeting, rules, further, today);
        duties.summons();
        duties.material();
        duties.hold();
        duties.attend();
        return duties.found;
    }

    /** By the day the routine sets (R §5), or by the meeting; after the day of the meeting nobody can be summoned any more. */
    private void summons() {
        LocalDate done = meeting.days().summonedOn();
        if (done == null && !(meeting.stage() == Stage.PLANNED && today.isBefore(meeting.date()))) {
            return;
        }
        LocalDate due = rules.summonsDueOn(meeting.date()).orElse(meeting.date());
        add(
                "summons",
                organisers(),
                meeting.plannedOn(),
                due,
                done,
                rules.summons().strength(),
                rules.summons().source(),
                "summon",
                "/summons");
    }

    /** By the day the routine sets (R §5), or by the meeting. Goes with the summons or after it. */
    private void material() {
        LocalDate summoned = meeting.days().summonedOn();
        LocalDate done = meeting.days().materialSentOn();
        if (summoned == null
                || done == null && !(meeting.stage() == Stage.SUMMONED && today.isBefore(meeting.date()))) {
            return;
        }
        LocalDate due = rules.materialDueOn(meeting.date()).orElse(meeting.date());
        add(
                "material",
                organisers(),
                summoned,
                due,
                done,
                rules.material().strength(),
                rules.material().source(),
                "material",
                "/summons");
    }

    /**
     * On its day, or by the last day of the routine's time when it was set for a day after that (R §5). One that is held beyond what the routine asks
     * for has its own day only.
     */
    private void hold() {
        LocalDate done = meeting.days().heldOn();
        if (done == null && !meeting.ahead()) {
            return;
        }
        LocalDate date = meeting.date();
        LocalDate due =
                further ? date : earlier(date, rules.windowTo(meeting.days().year()));
        LocalDate summoned = meeting.days().summonedOn();
        boolean outside = due.isBefore(date) && today.isAfter(due);
        String what = !today.isBefore(date) ? "hold" : outside ? "outside" : "run";
        add(
                "hold",
                Owner.given(meeting.secretary(), organisers()),
                summoned == null ? due : earlier(due, summoned),
                due,
                done,
                strength(),
                rules.source(),
                what,
                what.equals("hold") ? "/attendance" : "");
    }

    private Strength strength() {
        if (further) {
            return Strength.SHOULD;
        }
        return rules.window() == null
                ? rules.occurrenceStrength()
                : rules.window().strength();
    }

    /** Whoever was summoned and does not organise it. Not told of afterwards. */
    private void attend() {
        if (meeting.stage() != Stage.SUMMONED || today.isAfter(meeting.date())) {
            return;
        }
        LocalDate summoned = meeting.days().summonedOn();
        for (PersonId person : meeting.attendees()) {
            add(
                    new ObligationKey("meeting.attend", meeting.id() + "/" + person),
                    new Owner.Assigned(person),
                    summoned == null ? meeting.plannedOn() : summoned,
                    meeting.date(),
                    null,
                    Strength.SHOULD,
                    rules.source(),
                    meeting.answered().contains(person) ? "attend" : "answer",
                    meeting.answered().contains(person) ? "" : "/reply");
        }
    }

    private void add(
            String kind,
            Owner owner,
            LocalDate since,
            LocalDate due,
            @Nullable LocalDate metOn,
            Strength strength,
            String source,
            String what,
            String page) {
        add(
                new ObligationKey("meeting." + kind, Long.toString(meeting.id())),
                owner,
                since,
                due,
                metOn,
                strength,
                source,
                what,
                page);
    }

    private void add(
            ObligationKey key,
            Owner owner,
            LocalDate since,
            LocalDate due,
            @Nullable LocalDate metOn,
            Strength strength,
            String source,
            String what,
            String page) {
        found.add(new Obligation(
                key,
                meeting.unit(),
                owner,
                since,
                due,
                metOn,
                strength == Strength.SHALL,
                basis(source, rules),
                Wording.of("meeting.task." + what),
                Wording.of(
                        "meeting.task.meeting", meeting.unitName(), meeting.kind(), meeting.number(), meeting.date()),
                "meeting.task." + what + ".button",
                "/meetings/" + meeting.id() + page));
    }

    /** A rule's source, with the version it stands in. */
    static Basis basis(String source, MeetingRules rules) {
        return source.isBlank() || source.equals(Basis.PRODUCT.text())
                ? Basis.PRODUCT
                : Basis.routine(source, rules.kind().routineCode());
    }

    private Owner.Holder organisers() {
        return new Owner.Holder(Capacity.REPRESENTATIVE, meeting.unit());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
