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
        if (role == Role.REQUIRED && functionCode == null) {
            throw new InvalidField("role", "meeting.invalid.requiredWithoutFunction");
        }
        this.role = role;
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

    ParticipantView view() {
        return new ParticipantView(
                id(),
                personId == null ? null : new PersonId(personId),
                name,
                email,
                functionCode,
                new Label(functionSv, functionEn),
                role,
                asDeputy,
                attendance,
                deputyName,
                points,
                summonedAt);
    }
}
