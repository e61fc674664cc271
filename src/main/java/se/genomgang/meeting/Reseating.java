package se.genomgang.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;

/** Brings the seats of a meeting up to date with the appointments that hold on its date: who has left a function, who has come to it. */
@Service
@Transactional
public class Reseating {

    private final MeetingGate gate;
    private final ParticipantRepository repository;
    private final Seating seating;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Reseating(
            MeetingGate gate,
            ParticipantRepository repository,
            Seating seating,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.repository = repository;
        this.seating = seating;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A seat whose function has lapsed is removed while nothing has been done with it; somebody who has been summoned stays, without the function.
     * Those who hold a required function now, the head and the representative are added.
     */
    public void refresh(MeetingId id, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.participants");
        meeting.refuseFrozen();
        List<Participant> seats = new ArrayList<>(repository.of(id.value()));
        List<MeetingEvent> told = new ArrayList<>();
        seats.removeIf(seat -> left(seat, seats, meeting, rights, told));
        repository.flush();
        for (Seat seat : seating.now(meeting)) {
            come(seat, seats, meeting, rights, told);
        }
        repository.flush();
        told.forEach(events::publishEvent);
        if (meeting.held() && !told.isEmpty()) {
            events.publishEvent(new TextChanged(id, rights.person()));
        }
    }

    /** @return whether the seat is gone */
    private boolean left(
            Participant seat, List<Participant> all, Meeting meeting, Rights rights, List<MeetingEvent> told) {
        if (!seat.lapsed()) {
            return false;
        }
        PersonId person = seat.person().orElseThrow();
        boolean elsewhere = all.stream()
                .anyMatch(other -> other.id() != seat.id()
                        && other.person().filter(person::equals).isPresent());
        if (!seat.untouched() && !elsewhere) {
            seat.leaveFunction();
            told.add(new ParticipantRoleChanged(
                    meeting.id(),
                    meeting.unit(),
                    rights.person(),
                    seat.name(),
                    seat.view().role()));
            return false;
        }
        if (!elsewhere) {
            jdbc.sql("delete from adjuster where meeting_id = ? and person_id = ?")
                    .params(meeting.id().value(), person.value())
                    .update();
        }
        repository.delete(seat);
        told.add(ParticipantRemoved.of(seat, meeting, rights.person()));
        return true;
    }

    private void come(Seat seat, List<Participant> all, Meeting meeting, Rights rights, List<MeetingEvent> told) {
        PersonId person = seat.holder().person();
        boolean sits =
                all.stream().anyMatch(each -> each.sits(person, seat.holder().functionCode()));
        boolean present = all.stream()
                .anyMatch(each -> each.person().filter(person::equals).isPresent());
        if (sits || (present && seat.role() != Role.REQUIRED)) {
            return;
        }
        Participant seated =
                all.stream().filter(each -> each.sits(person, null)).findFirst().orElse(null);
        if (seated != null) {
            seated.take(seat);
            told.add(new ParticipantRoleChanged(
                    meeting.id(), meeting.unit(), rights.person(), seated.name(), seat.role()));
            return;
        }
        Participant added = repository.saveAndFlush(Participant.person(
                meeting.id(),
                person,
                seat.holder().name(),
                seat.holder().email(),
                seat.holder().functionCode(),
                seat.holder().function(),
                seat.role(),
                seat.holder().deputy()));
        all.add(added);
        told.add(new ParticipantAdded(meeting.id(), meeting.unit(), rights.person(), added.name(), seat.role()));
    }
}
