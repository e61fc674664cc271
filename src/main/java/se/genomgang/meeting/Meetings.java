package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** A meeting's life: planned, moved, summoned, held or cancelled; and, at the protocol's bidding, moved on, frozen and thawed. */
@Service
@Transactional
public class Meetings {

    private final MeetingRepository repository;
    private final MeetingGate gate;
    private final Planning planning;
    private final MeetingViews views;
    private final MeetingSteps steps;
    private final Numbering numbering;
    private final Summoning summoning;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRepository repository,
            MeetingGate gate,
            Planning planning,
            MeetingViews views,
            MeetingSteps steps,
            Numbering numbering,
            Summoning summoning,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.gate = gate;
        this.planning = planning;
        this.views = views;
        this.steps = steps;
        this.numbering = numbering;
        this.summoning = summoning;
        this.events = events;
        this.clock = clock;
    }

    /** The meeting's head with what this person may do; one statement. Throws {@link NotVisible} when it does not exist for the person. */
    @Transactional(readOnly = true)
    public MeetingView get(MeetingId meeting, Rights rights) {
        return views.get(meeting, rights);
    }

    /** What this person may do with the meeting; one statement. Throws {@link NotVisible} when it does not exist for the person. */
    @Transactional(readOnly = true)
    public MeetingAccess access(MeetingId meeting, Rights rights) {
        return views.get(meeting, rights).access();
    }

    /** Each step so far, oldest first: who and when. */
    @Transactional(readOnly = true)
    public List<StepView> steps(MeetingId meeting) {
        return steps.of(meeting);
    }

    /** Writes down that somebody whose reading is logged (an auditor) has looked at the meeting; does nothing for others. */
    public void noteReading(MeetingView meeting, Rights rights) {
        if (meeting.access().logged()) {
            events.publishEvent(new MeetingViewed(meeting.id(), meeting.unit(), rights.person()));
        }
    }

    /** Plans a meeting under the routine that binds on its day, with the agenda and the participants that follow. */
    public MeetingId plan(PlanMeeting command, Rights rights) {
        return planning.plan(command, rights);
    }

    /**
     * Moves the meeting before it is held; a reason is needed once it has been summoned.
     *
     * @param sequence how many times the one who moves it has seen it moved: {@link MeetingView#icsSequence()}
     * @throws Stale when somebody else has moved it since
     */
    public void reschedule(MeetingId id, Occasion to, String reason, int sequence, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.reschedule");
        int numberThere = to.date().getYear() == meeting.year()
                ? 0
                : numbering.next(meeting.unit(), to.date().getYear());
        meeting.refuseUnlessAhead("meeting.refused.rescheduleAfterHeld");
        steps.refuseStale(meeting, to, sequence);
        MeetingRescheduled event = meeting.reschedule(to, reason, numberThere, today(), rights.person());
        took(meeting, Step.RESCHEDULED, reason, event);
    }

    /** Objects to a move as {@link #reschedule} would, before it is made. */
    @Transactional(readOnly = true)
    public void considerMoving(MeetingView meeting, Occasion to, String reason) {
        Moving.refuse(meeting.date(), meeting.stage(), to, reason, today());
    }

    /** Nothing is removed: the meeting stays, with its reason. */
    public void cancel(MeetingId id, String reason, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.cancel");
        took(meeting, Step.CANCELLED, reason, meeting.cancel(reason, rights.person()));
    }

    /**
     * Records that the summons is sent, to every participant who has not had it, and lets them read the meeting from now on.
     *
     * @param cover the covering text, above the agenda
     */
    public void summon(MeetingId id, String cover, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.summon");
        SummonsDraft draft = summoning.draft(views.get(id, rights), cover);
        Summoned event = meeting.summon(draft, today(), rights.person());
        repository.saveAndFlush(meeting);
        summoning.reach(id);
        steps.taken(Step.SUMMONED, "", event);
    }

    /** Records that the material is sent: the summoned read material and proposals from now on. */
    public void sendMaterial(MeetingId id, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.sendMaterial");
        took(meeting, Step.MATERIAL_SENT, "", meeting.sendMaterial(today(), rights.person()));
    }

    /** The meeting has taken place: its protocol is a draft from now on. */
    public void hold(MeetingId id, Rights rights) {
        Meeting meeting = gate.toWrite(id, rights, "meeting.notAllowed.hold");
        MeetingHeld event = meeting.hold(today(), rights.person());
        took(meeting, Step.HELD, event.summoned() ? "" : "no-summons", event);
    }

    /** Moves a held meeting on, or back to a draft; called by the protocol, which has decided that the person may. */
    public void advance(MeetingId id, Stage to, PersonId by, LocalDate on) {
        Meeting meeting = gate.locked(id);
        MeetingAdvanced event = meeting.advance(to, on, by);
        took(meeting, ProtocolSteps.step(event.from(), to), "", event);
    }

    /** Locks everything the protocol is made of, in the database too; called by the protocol when it is adjusted. */
    public void freeze(MeetingId id) {
        Meeting meeting = gate.locked(id);
        meeting.freeze(clock.instant());
        repository.saveAndFlush(meeting);
    }

    /** Opens a frozen meeting for a correction, whose version exists already: the database refuses otherwise. */
    public void thaw(MeetingId id) {
        Meeting meeting = gate.locked(id);
        meeting.freeze(null);
        repository.saveAndFlush(meeting);
    }

    private void took(Meeting meeting, Step step, String reason, MeetingEvent event) {
        repository.saveAndFlush(meeting);
        steps.taken(step, reason, event);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
