package se.genomgang.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.people.People;

/** Who takes part in a meeting, who writes its protocol and who adjusts it. */
@Service
@Transactional
public class Participants {

    private static final int NAME_LIMIT = 200;
    private static final int EMAIL_LIMIT = 254;

    private final MeetingGate gate;
    private final MeetingRepository meetings;
    private final ParticipantRepository repository;
    private final Seating seating;
    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Participants(
            MeetingGate gate,
            MeetingRepository meetings,
            ParticipantRepository repository,
            Seating seating,
            People people,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.meetings = meetings;
        this.repository = repository;
        this.seating = seating;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those who take part, required functions first, guests last. The caller has decided that they may be read. */
    @Transactional(readOnly = true)
    public List<ParticipantView> of(MeetingId meeting) {
        return repository.of(meeting.value()).stream().map(Participant::view).toList();
    }

    /** Who adjusts the protocol beside the unit's head. */
    @Transactional(readOnly = true)
    public Set<PersonId> adjusters(MeetingId meeting) {
        return jdbc
                .sql("select person_id from adjuster where meeting_id = ?")
                .param(meeting.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private Set<PersonId> secretary(MeetingId meeting) {
        return jdbc
                .sql("select secretary_id from meeting where id = ? and secretary_id is not null")
                .param(meeting.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Adds a person of the register: as required when their function in the unit is, as invited otherwise. */
    public long invite(MeetingId id, PersonId person, Rights rights) {
        Meeting meeting = organised(id, rights);
        return add(meeting, seating.seat(meeting, people.get(person)), rights);
    }

    /** Adds a guest by name. */
    public long addGuest(MeetingId id, String name, String email, Rights rights) {
        Meeting meeting = organised(id, rights);
        String clean = PlainText.required("name", name.replace('\n', ' '), NAME_LIMIT);
        String address = PlainText.of("email", email, EMAIL_LIMIT).strip();
        if (!address.isEmpty() && !address.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+")) {
            throw new InvalidField("email", "meeting.invalid.email");
        }
        return add(meeting, Participant.guest(id, clean, address), rights);
    }

    /** Takes somebody off the list; an adjuster is then no adjuster either. */
    public void remove(MeetingId id, long participant, Rights rights) {
        Meeting meeting = organised(id, rights);
        Participant leaving = within(id, participant);
        leaving.person().ifPresent(person -> jdbc.sql("delete from adjuster where meeting_id = ? and person_id = ?")
                .params(id.value(), person.value())
                .update());
        repository.delete(leaving);
        repository.flush();
        if (leaving.summoned()) {
            jdbc.sql("update meeting set uninvited = uninvited + 1 where id = ?")
                    .param(id.value())
                    .update();
        }
        changed(meeting, rights, ParticipantRemoved.of(leaving, meeting, rights.person()));
    }

    public void changeRole(MeetingId id, long participant, Role role, Rights rights) {
        Meeting meeting = organised(id, rights);
        Participant changing = within(id, participant);
        changing.become(role);
        repository.flush();
        changed(
                meeting,
                rights,
                new ParticipantRoleChanged(id, meeting.unit(), rights.person(), changing.name(), role));
    }

    /** Decides who writes the protocol: the representative or another person (R §5). */
    public void chooseSecretary(MeetingId id, PersonId secretary, Rights rights) {
        Meeting meeting = organised(id, rights);
        String name = people.get(secretary).name();
        if (adjusters(id).equals(Set.of(secretary))) {
            throw new InvalidField("secretary", "meeting.invalid.secretaryAdjusts");
        }
        meeting.chooseSecretary(secretary);
        meetings.saveAndFlush(meeting);
        changed(meeting, rights, new SecretaryChosen(id, meeting.unit(), rights.person(), name));
    }

    /** Decides who adjusts beside the head: among the persons who take part, and never the one alone who writes the protocol. */
    public void chooseAdjusters(MeetingId id, Set<PersonId> chosen, Rights rights) {
        Meeting meeting = organised(id, rights);
        Map<PersonId, String> eligible = repository.of(id.value()).stream()
                .filter(participant -> participant.person().isPresent())
                .collect(Collectors.toMap(
                        participant -> participant.person().orElseThrow(), Participant::name, (one, same) -> one));
        if (!eligible.keySet().containsAll(chosen)) {
            throw new InvalidField("adjusters", "meeting.invalid.adjusterNotParticipant");
        }
        if (chosen.equals(secretary(id))) {
            throw new InvalidField("adjusters", "meeting.invalid.secretaryAdjusts");
        }
        if (chosen.equals(adjusters(id))) {
            return;
        }
        jdbc.sql("delete from adjuster where meeting_id = ?").param(id.value()).update();
        jdbc.sql("insert into adjuster (meeting_id, person_id) select ?, unnest(?)")
                .params(id.value(), chosen.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
        String names = chosen.stream().map(eligible::get).sorted().collect(Collectors.joining(", "));
        changed(meeting, rights, new AdjustersChosen(id, meeting.unit(), rights.person(), names));
    }

    private long add(Meeting meeting, Participant participant, Rights rights) {
        try {
            long added = repository.saveAndFlush(participant).id();
            ParticipantView view = participant.view();
            changed(
                    meeting,
                    rights,
                    new ParticipantAdded(meeting.id(), meeting.unit(), rights.person(), view.name(), view.role()));
            return added;
        } catch (DataIntegrityViolationException e) {
            throw new InvalidField("person", "meeting.invalid.alreadyParticipant");
        }
    }

    private Meeting organised(MeetingId id, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.participants");
        meeting.refuseFrozen();
        return meeting;
    }

    private Participant within(MeetingId meeting, long participant) {
        return repository.findByIdAndMeetingId(participant, meeting.value()).orElseThrow(NotVisible::new);
    }

    private void changed(Meeting meeting, Rights rights, MeetingEvent event) {
        events.publishEvent(event);
        if (meeting.held()) {
            events.publishEvent(new TextChanged(meeting.id(), rights.person()));
        }
    }
}
