package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Wording;
import se.genomgang.meeting.DemandedUnit;
import se.genomgang.meeting.YearSlot;
import se.genomgang.protocol.ProtocolRow.Latest;
import se.genomgang.routine.Demand;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/**
 * The minutes of each meeting that the routine asks for reach the environmental manager by its day (R §5: 31 March and 31 October), and those of
 * every other meeting that was held. Before the meeting is held it is told of from that day on only: until then there is nothing to send.
 */
final class SubmissionDuties {

    private final DemandedUnit unit;
    private final int year;
    private final Routines routines;
    private final LocalDate today;
    private final List<Obligation> found = new ArrayList<>();

    private SubmissionDuties(DemandedUnit unit, int year, Routines routines, LocalDate today) {
        this.unit = unit;
        this.year = year;
        this.routines = routines;
        this.today = today;
    }

    static List<Obligation> of(
            DemandedUnit unit,
            int year,
            List<Demand> demands,
            List<ProtocolRow> meetings,
            Routines routines,
            LocalDate today) {
        SubmissionDuties duties = new SubmissionDuties(unit, year, routines, today);
        YearSlot.of(year, unit.kind(), demands, meetings, routines).forEach(duties::slot);
        return duties.found;
    }

    private void slot(YearSlot<ProtocolRow> slot) {
        Demand demand = slot.demand();
        Optional<ProtocolRow> answer = slot.answer();
        if (demand != null && answer.filter(ProtocolRow::held).isEmpty()) {
            missing(demand, answer.orElse(null));
        }
        answer.filter(ProtocolRow::held).ifPresent(meeting -> {
            MeetingRules rules = rules(meeting);
            String subject = demand == null ? extra(meeting) : demanded(demand);
            submission(subject, meeting, rules, rules.protocolDueOn(year).orElse(null));
            correction(meeting, rules);
        });
        slot.further().forEach(this::further);
    }

    /** Not held: late from the day after the routine's, until it lapses. */
    private void missing(Demand demand, @Nullable ProtocolRow planned) {
        MeetingRules rules = planned == null ? demand.rules() : rules(planned);
        rules.protocolDueOn(year)
                .filter(due -> unit.asked(demand.rules(), year))
                .filter(due -> unit.openOn(today) && !DemandedUnit.lapsed(year, due, today))
                .ifPresent(due -> add(
                        demanded(demand),
                        holder(),
                        due,
                        due,
                        null,
                        rules,
                        "missing",
                        planned == null
                                ? Wording.of(
                                        "protocol.task.unit",
                                        unit.name(),
                                        demand.kind().name(),
                                        Integer.toString(year))
                                : MinutesDuties.where(planned),
                        planned == null
                                ? "/meetings/new?unit=" + unit.code() + "&kind="
                                        + demand.kind().code()
                                : "/meetings/" + planned.meeting()));
    }

    /** A meeting beyond what is asked for: the routine's day binds it only when it was held by then. */
    private void further(ProtocolRow meeting) {
        if (meeting.held()) {
            MeetingRules rules = rules(meeting);
            submission(
                    extra(meeting),
                    meeting,
                    rules,
                    rules.protocolDueOn(meeting.year())
                            .filter(due -> !due.isBefore(meeting.date()))
                            .orElse(null));
            correction(meeting, rules);
        }
    }

    private void submission(String subject, ProtocolRow meeting, MeetingRules rules, @Nullable LocalDate due) {
        if (meeting.historical()) {
            return;
        }
        LocalDate done = meeting.submittedOn();
        LocalDate held = meeting.heldOn() == null ? meeting.date() : meeting.heldOn();
        add(
                subject,
                owner(meeting),
                held,
                due,
                done,
                rules,
                what(meeting),
                MinutesDuties.where(meeting),
                href(meeting));
    }

    /** A correction that is adjusted is sent in like the first, without a day of its own. */
    private void correction(ProtocolRow meeting, MeetingRules rules) {
        Latest minutes = meeting.minutes();
        if (minutes != null
                && minutes.correction()
                && minutes.state() == ProtocolState.ADJUSTED
                && minutes.lockedOn() != null) {
            add(
                    extra(meeting) + "/" + minutes.number(),
                    owner(meeting),
                    minutes.lockedOn(),
                    null,
                    null,
                    rules,
                    "submit",
                    MinutesDuties.where(meeting),
                    href(meeting));
        }
    }

    private void add(
            String subject,
            Owner owner,
            LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate metOn,
            MeetingRules rules,
            String what,
            Wording place,
            String href) {
        found.add(new Obligation(
                new ObligationKey("protocol.submission", subject),
                unit.id(),
                owner,
                since,
                due,
                metOn,
                true,
                Basis.routine(rules.protocolSource(), rules.kind().routineCode()),
                Wording.of("protocol.task." + what),
                place,
                "protocol.task." + what + ".button",
                href));
    }

    private static String what(ProtocolRow meeting) {
        Latest minutes = meeting.minutes();
        return minutes == null || minutes.correction() || minutes.state() == ProtocolState.ADJUSTED
                ? "submit"
                : minutes.state().locked()
                        ? "submit"
                        : "send." + minutes.state().name().toLowerCase(Locale.ROOT);
    }

    private static String href(ProtocolRow meeting) {
        return meeting.minutes() == null
                ? "/meetings/" + meeting.meeting()
                : "/protocols/" + meeting.minutes().protocol();
    }

    /** Once it is adjusted a secretary may send it in too. */
    private Owner owner(ProtocolRow meeting) {
        Latest minutes = meeting.minutes();
        return minutes != null && minutes.state() == ProtocolState.ADJUSTED
                ? Owner.given(meeting.secretary(), holder())
                : holder();
    }

    private Owner.Holder holder() {
        return new Owner.Holder(Capacity.REPRESENTATIVE, unit.id());
    }

    private String demanded(Demand demand) {
        return unit.code() + "/" + demand.kind().code() + "/" + year;
    }

    private static String extra(ProtocolRow meeting) {
        return "m" + meeting.meeting();
    }

    private MeetingRules rules(ProtocolRow meeting) {
        return routines.rules(meeting.kindId(), unit.kind());
    }
}
