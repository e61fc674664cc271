package se.genomgang.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantRepository extends Repository<Participant, Long> {

    Participant saveAndFlush(Participant participant);

    void delete(Participant participant);

    void flush();

    Optional<Participant> findByIdAndMeetingId(long id, long meetingId);

    /** In the order they stand in lists: required first, guests last. */
    @Query("select p from Participant p where p.meetingId = :meeting"
            + " order by case p.role when REQUIRED then 0 when INVITED then 1 else 2 end, p.id")
    List<Participant> of(long meeting);
}
