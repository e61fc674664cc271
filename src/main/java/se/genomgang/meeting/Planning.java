package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.people.People;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.Routines;

/** Plans a meeting as the routine asks: its agenda, those who take part, who writes. The meeting keeps that version of the routine. */
@Component
class Planning {

    private final People people;
    private final Units units;
    private final Appointments appointments;
    private final Routines routines;
    private final OpenNonconformities nonconformities;
    private final Numbering numbering;
    private final MeetingRepository repository;
    private final OpeningAgenda agenda;
    private final Seating seating;
    private final MeetingSteps steps;
    private final Clock clock;

    Planning(
            People people,
            Units units,
            Appointments appointments,
            Routines routines,
            OpenNonconformities nonconformities,
            Numbering numbering,
            MeetingRepository repository,
            OpeningAgenda agenda,
            Seating seating,
            MeetingSteps steps,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.appointments = appointments;
        this.routines = routines;
        this.nonconformities = nonconformities;
        this.numbering = numbering;
        this.repository = repository;
        this.agenda = agenda;
        this.seating = seating;
        this.steps = steps;
        this.clock = clock;
    }

    MeetingId plan(PlanMeeting command, Rights rights) {
        LocalDate day = command.occasion().date();
        UnitView unit = units.get(command.unit(), day);
        if (!rights.organises(unit.id())) {
            throw new NotAllowed("meeting.notAllowed.plan");
        }
        if (!unit.openOn(day)) {
            throw new InvalidField("date", "meeting.invalid.unitNotOpen");
        }
        KindView kind = kind(command.kind(), unit, day);
        MeetingRules rules = routines.rules(kind.id(), unit.kind());
        List<Holder> representatives = appointments.withCapacity(Capacity.REPRESENTATIVE, unit.id(), day);

        Meeting meeting = new Meeting(
                unit.id(),
                kind.id(),
                command.occasion(),
                numbering.next(unit.id(), day.getYear()),
                Stage.PLANNED,
                rights.person(),
                clock.instant());
        meeting.chooseSecretary(secretary(command.secretary(), representatives));
        repository.saveAndFlush(meeting);

        agenda.lay(meeting.id(), rules, chosen(command, rules, unit.id(), day));
        if (command.fromLast()) {
            agenda.beginAsLast(meeting.id(), rights.person());
        }
        seating.propose(meeting.id(), unit.id(), day, rules.requiredFunctions(), representatives);
        steps.taken(
                Step.PLANNED,
                "",
                new MeetingPlanned(meeting.id(), unit.id(), rights.person(), meeting.number(), meeting.date()));
        return meeting.id();
    }

    /** What was chosen, and what must be taken up whether it was or not: open nonconformities of audits, at a follow-up (R §5). */
    private Set<String> chosen(PlanMeeting command, MeetingRules rules, UnitId unit, LocalDate day) {
        if (rules.kind().nature() == Nature.REVIEW || nonconformities.ofAudits(unit, day) == 0) {
            return command.chosenPoints();
        }
        Set<String> chosen = new HashSet<>(command.chosenPoints());
        chosen.add(PointRow.NONCONFORMITIES);
        return chosen;
    }

    /** The kind as the routine that binds on the day has it, if units of this kind hold it. */
    KindView kind(String code, UnitView unit, LocalDate day) {
        return routines.kindsInForce(day).stream()
                .filter(kind -> kind.code().equals(code) && kind.heldBy(unit.kind()))
                .findFirst()
                .orElseThrow(() -> new InvalidField("kind", "meeting.invalid.kindNotInForce"));
    }

    private @Nullable PersonId secretary(@Nullable PersonId chosen, List<Holder> representatives) {
        if (chosen != null) {
            return people.get(chosen).id();
        }
        return representatives.isEmpty() ? null : representatives.get(0).person();
    }
}
