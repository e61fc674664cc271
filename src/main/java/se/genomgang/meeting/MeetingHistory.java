package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.Actions;
import se.genomgang.action.OpenAction;
import se.genomgang.attachment.Attachments;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.routine.KindView;

/** Meetings from before the application, so that the first point 2 is not empty: date, protocol as a file, actions still open. */
@Service
@Transactional
public class MeetingHistory {

    private static final int NUMBERS = 99;

    private final Units units;
    private final Planning planning;
    private final Numbering numbering;
    private final MeetingRepository repository;
    private final MeetingSteps steps;
    private final Attachments attachments;
    private final Actions actions;
    private final Clock clock;

    MeetingHistory(
            Units units,
            Planning planning,
            Numbering numbering,
            MeetingRepository repository,
            MeetingSteps steps,
            Attachments attachments,
            Actions actions,
            Clock clock) {
        this.units = units;
        this.planning = planning;
        this.numbering = numbering;
        this.repository = repository;
        this.steps = steps;
        this.attachments = attachments;
        this.actions = actions;
        this.clock = clock;
    }

    /** Enters a meeting as received. Its protocol and its actions are readable for everyone signed in at once. */
    public MeetingId enter(EnterHistory command, Rights rights) {
        UnitView unit = units.get(command.unit(), command.date());
        if (!rights.organises(unit.id())) {
            throw new NotAllowed("meeting.notAllowed.history");
        }
        if (!command.date().isBefore(LocalDate.now(clock))) {
            throw new InvalidField("date", "meeting.invalid.historyNotPast");
        }
        if (command.number() < 1 || command.number() > NUMBERS) {
            throw new InvalidField("number", "meeting.invalid.historyNumber", NUMBERS);
        }
        if (!unit.openOn(command.date())) {
            throw new InvalidField("date", "meeting.invalid.unitNotOpen");
        }
        KindView kind = planning.kind(command.kind(), unit, command.date());
        Meeting meeting = save(Meeting.fromHistory(
                unit.id(), kind.id(), occasion(command.date()), command.number(), rights.person(), clock.instant()));
        attachments.add(meeting.id().subject(), command.protocol(), rights.person());
        ActionOrigin origin = new ActionOrigin(
                "history",
                meeting.id().value(),
                kind.name().sv() + " " + meeting.number(),
                "/meetings/" + meeting.id());
        for (int item = 0; item < command.openActions().size(); item++) {
            open(command, item, unit.id(), origin, rights);
        }
        steps.taken(
                Step.HISTORY_ENTERED,
                "",
                new HistoryEntered(meeting.id(), unit.id(), rights.person(), meeting.number(), command.date()));
        return meeting.id();
    }

    /** An objection to one of them names it: {@code openActions[0].dueOn}. */
    private void open(EnterHistory command, int number, UnitId unit, ActionOrigin origin, Rights rights) {
        EnterHistory.OpenItem item = command.openActions().get(number);
        try {
            actions.open(
                    new OpenAction(
                            unit,
                            item.description(),
                            ActionKind.IMPROVEMENT,
                            item.responsible(),
                            item.dueOn(),
                            command.date(),
                            origin,
                            true),
                    rights.person());
        } catch (InvalidField objection) {
            throw new InvalidField(
                    "openActions[" + number + "]." + objection.field(),
                    objection.messageKey(),
                    objection.arguments().toArray());
        }
    }

    private Meeting save(Meeting meeting) {
        numbering.next(meeting.unit(), meeting.year());
        try {
            return repository.saveAndFlush(meeting);
        } catch (DataIntegrityViolationException e) {
            throw new InvalidField("number", "meeting.invalid.numberTaken", meeting.number());
        }
    }

    /** The time of day is not known and not shown. */
    private static Occasion occasion(LocalDate date) {
        return new Occasion(date, LocalTime.MIDNIGHT, null, "", "");
    }
}
