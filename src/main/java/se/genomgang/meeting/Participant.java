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
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/** Somebody who takes part in a meeting: a person of the register in a function, or a guest by name. */
@Entity
@Table(name = "participant")
class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long meetingId;
    private @Nullable Long personId;
    private String name = "";
    private String email = "";
    private @Nullable String functionCode;
    private String functionSv = "";
    private String functionEn = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.GUEST;

    private boolean asDeputy;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceMark attendance;

    private String deputyName = "";
    private String points = "";
    private @Nullable Instant summonedAt;

    /** Whether the function is no longer the person's on the meeting's date. */
    @Formula(HeldFunction.LAPSED_SEAT)
    private boolean lapsed;

    @Version
    private int version;

    protected Participant() {}

    /** A guest by name, without an account. */
    static Participant guest(MeetingId meeting, String name, String email) {
        Participant guest = new Participant();
        guest.meetingId = meeting.value();
        guest.name = name;
        guest.email = email;
        return guest;
    }

    static Participant person(
            MeetingId meeting,
            PersonId person,
            String name,
            String email,
            @Nullable String functionCode,
            Label function,
            Role role,
            boolean asDeputy) {
        Participant participant = guest(meeting, name, email);
        participant.personId = person.value();
        participant.functionCode = functionCode;
        participant.functionSv = function.sv();
        participant.functionEn = function.en();
        participant.role = role;
        participant.asDeputy = asDeputy;
        return participant;
    }

    /** A required participant holds a function: others cannot become one. */
    void become(Role role) {
        if (role == Role.REQUIRED && (functionCode == null || lapsed)) {
            throw new InvalidField("role", "meeting.invalid.requiredWithoutFunction");
        }
        this.role = role;
    }

    /** Takes part without the function that is no longer theirs. */
    void leaveFunction() {
        functionCode = null;
        functionSv = "";
        functionEn = "";
        asDeputy = false;
        role = role == Role.REQUIRED ? Role.INVITED : role;
        lapsed = false;
    }

    /** Takes part in a function from now on, having taken part without one. */
    void take(Seat seat) {
        functionCode = seat.holder().functionCode();
        functionSv = seat.holder().function().sv();
        functionEn = seat.holder().function().en();
        asDeputy = seat.holder().deputy();
        role = seat.role();
    }

    /** The summons has gone to this participant; the first time stands. */
    void summon(Instant at) {
        summonedAt = summonedAt == null ? at : summonedAt;
    }

    /**
     * @param mark null when it is not noted yet
     * @param deputyName who came instead; needed for {@link AttendanceMark#DEPUTY}, dropped otherwise
     * @param points empty for the whole meeting
     */
    void note(@Nullable AttendanceMark mark, String deputyName, String points) {
        if (mark == AttendanceMark.DEPUTY && deputyName.isBlank()) {
            throw new InvalidField("deputy-" + id(), "meeting.invalid.deputyName");
        }
        attendance = mark;
        this.deputyName = mark == AttendanceMark.DEPUTY ? deputyName.strip() : "";
        this.points = mark != null && mark.represented() ? points : "";
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    boolean lapsed() {
        return lapsed;
    }

    boolean sits(PersonId in, @Nullable String function) {
        return Objects.equals(personId, in.value()) && Objects.equals(functionCode, function);
    }

    /** Whether nothing has been done with the seat: neither summoned nor noted. */
    boolean untouched() {
        return summonedAt == null && attendance == null;
    }

    boolean summoned() {
        return summonedAt != null;
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    String name() {
        return name;
    }

    @Nullable
    AttendanceMark attendance() {
        return attendance;
    }

    /** A seat whose function has lapsed reads as one without function, so that it counts for none. */
    ParticipantView view() {
        Label function = new Label(functionSv, functionEn);
        Label none = new Label("", "");
        return new ParticipantView(
                id(),
                personId == null ? null : new PersonId(personId),
                name,
                email,
                lapsed ? null : functionCode,
                lapsed ? none : function,
                lapsed ? function : none,
                lapsed && role == Role.REQUIRED ? Role.INVITED : role,
                asDeputy && !lapsed,
                attendance,
                deputyName,
                points,
                summonedAt);
    }
}
