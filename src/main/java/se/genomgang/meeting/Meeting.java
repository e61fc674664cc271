package se.genomgang.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.UnitId;

/** A unit's meeting from planned to received: guards its own steps and tells each one as an event. */
@Entity
@Table(name = "meeting")
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private long kindId;
    private int year;
    private int number;
    private LocalDate date;
    private LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private String place;
    private String link;
    private @Nullable Long secretaryId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private boolean historical;
    private String summonsText = "";
    private @Nullable String summonsCover;
    private @Nullable LocalDate summonedOn;
    private @Nullable LocalDate materialSentOn;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate adjustedOn;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate receivedOn;
    private String cancelReason = "";
    private int icsSequence;
    private @Nullable Instant frozenAt;
    private long plannedBy;
    private Instant plannedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(UnitId unit, long kindId, Occasion occasion, int number, Stage stage, PersonId by, Instant at) {
        this.unitId = unit.value();
        this.kindId = kindId;
        this.year = occasion.date().getYear();
        this.number = number;
        setFor(occasion);
        this.stage = stage;
        this.plannedBy = by.value();
        this.plannedAt = at;
    }

    /** A meeting held before the application: received as it stands, open to everyone, with nothing left to do or to change. */
    static Meeting fromHistory(UnitId unit, long kindId, Occasion occasion, int number, PersonId by, Instant at) {
        Meeting meeting = new Meeting(unit, kindId, occasion, number, Stage.RECEIVED, by, at);
        meeting.historical = true;
        meeting.heldOn = occasion.date();
        meeting.frozenAt = at;
        return meeting;
    }

    /** @param numberThere the number the meeting gets if it moves to another year */
    MeetingRescheduled reschedule(Occasion to, String reason, int numberThere, LocalDate today, PersonId by) {
        refuseUnlessAhead("meeting.refused.rescheduleAfterHeld");
        Moving.refuse(date, stage, to, reason, today);
        LocalDate from = date;
        if (to.date().getYear() != year) {
            year = to.date().getYear();
            number = numberThere;
        }
        setFor(to);
        icsSequence++;
        return new MeetingRescheduled(id(), unit(), by, from, date, reason);
    }

    /** The first summons makes the meeting summoned; a later one only reaches those who were added since, and the first day stands. */
    Summoned summon(SummonsDraft draft, LocalDate on, PersonId by) {
        refuseUnlessAhead("meeting.refused.summonAfterHeld");
        if (draft.waiting().isEmpty()) {
            throw new Refused("meeting.refused.nobodyToSummon");
        }
        boolean again = stage == Stage.SUMMONED;
        if (!again) {
            stage = Stage.SUMMONED;
            summonedOn = on;
            summonsText = draft.text();
            summonsCover = draft.cover();
        }
        return Summoned.of(this, draft.waiting(), on, again, by);
    }

    MaterialSent sendMaterial(LocalDate on, PersonId by) {
        if (stage == Stage.PLANNED) {
            throw new Refused("meeting.refused.materialBeforeSummons");
        }
        refuseUnlessAhead("meeting.refused.materialAfterHeld");
        if (materialSentOn != null) {
            throw new Refused("meeting.refused.materialAlreadySent", materialSentOn);
        }
        materialSentOn = on;
        return new MaterialSent(id(), unit(), by, on);
    }

    /** Without a summons too, since the meeting did take place: that deviation is told by the event and stays visible. */
    MeetingHeld hold(LocalDate today, PersonId by) {
        refuseUnlessAhead("meeting.refused.alreadyHeld");
        if (today.isBefore(date)) {
            throw new Refused("meeting.refused.notYetHeld", date);
        }
        boolean summoned = stage == Stage.SUMMONED;
        stage = Stage.HELD;
        heldOn = date;
        return new MeetingHeld(id(), unit(), by, date, summoned);
    }

    MeetingCancelled cancel(String reason, PersonId by) {
        refuseUnlessAhead("meeting.refused.cancelAfterHeld");
        if (reason.isBlank()) {
            throw new InvalidField("reason", "meeting.invalid.cancelReason");
        }
        stage = Stage.CANCELLED;
        cancelReason = reason.strip();
        icsSequence++;
        return new MeetingCancelled(id(), unit(), by, cancelReason);
    }

    /** Moves on by the protocol's doing. The first day of each stage stands: a correction does not make an old submission late. */
    MeetingAdvanced advance(Stage to, LocalDate on, PersonId by) {
        if (!ProtocolSteps.allowed(stage, to)) {
            throw new Refused("meeting.refused.step", stage, to);
        }
        Stage from = stage;
        stage = to;
        if (to == Stage.ADJUSTED && adjustedOn == null) {
            adjustedOn = on;
        }
        if (to.reached(Stage.SUBMITTED) && submittedOn == null) {
            submittedOn = on;
        }
        if (to == Stage.RECEIVED && receivedOn == null) {
            receivedOn = on;
        }
        return new MeetingAdvanced(id(), unit(), by, from, to, on);
    }

    /** @param at null thaws it */
    void freeze(@Nullable Instant at) {
        frozenAt = at;
    }

    void chooseSecretary(@Nullable PersonId person) {
        refuseFrozen();
        secretaryId = person == null ? null : person.value();
    }

    /** Keeps the covering text of a summons that is being prepared. */
    void cover(String text) {
        refuseUnlessAhead("meeting.refused.summonAfterHeld");
        summonsCover = text;
    }

    void refuseFrozen() {
        if (frozenAt != null) {
            throw new Refused(historical ? "meeting.refused.historical" : "meeting.refused.frozen");
        }
        if (stage == Stage.CANCELLED) {
            throw new Refused("meeting.refused.cancelled");
        }
    }

    private void setFor(Occasion occasion) {
        date = occasion.date();
        startsAt = occasion.startsAt();
        endsAt = occasion.endsAt();
        place = occasion.place();
        link = occasion.link();
    }

    void refuseUnlessAhead(String messageKey) {
        if (stage == Stage.CANCELLED) {
            throw new Refused("meeting.refused.cancelled");
        }
        if (stage != Stage.PLANNED && stage != Stage.SUMMONED) {
            throw new Refused(messageKey);
        }
    }

    MeetingId id() {
        return new MeetingId(Objects.requireNonNull(id, "not saved yet"));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    long kindId() {
        return kindId;
    }

    LocalDate date() {
        return date;
    }

    int year() {
        return year;
    }

    int sequence() {
        return icsSequence;
    }

    Occasion occasion() {
        return new Occasion(date, startsAt, endsAt, place, link);
    }

    String number() {
        return number + "-" + year;
    }

    boolean awaitsReplies() {
        return stage == Stage.SUMMONED;
    }

    boolean held() {
        return stage.reached(Stage.HELD);
    }
}
