package se.genomgang.meeting;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AgendaPointRepository extends Repository<AgendaPoint, Long> {

    AgendaPoint save(AgendaPoint point);

    void delete(AgendaPoint point);

    AgendaPoint getReferenceById(long id);

    List<AgendaPoint> findByMeetingIdOrderByPosition(long meetingId);
}
