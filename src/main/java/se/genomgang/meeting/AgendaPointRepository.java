package se.genomgang.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgendaPointRepository extends Repository<AgendaPoint, Long> {

    AgendaPoint save(AgendaPoint point);

    void delete(AgendaPoint point);

    void flush();

    AgendaPoint getReferenceById(long id);

    List<AgendaPoint> findByMeetingIdOrderByPosition(long meetingId);

    /** Whether something hangs on the point that others may refer to: a decision or a file. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select 1 from decision d where d.point_id = :id)
                        or exists (select 1 from attachment a where a.owner_type = 'agenda-point' and a.owner_id = :id
                            and not exists (select 1 from attachment_removal r where r.attachment_id = a.id))
                    """)
    boolean carries(long id);
}
