package se.genomgang.cycle;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.OwnerAccess;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The files of a time that an activity is to be done, such as the report that was sent: read by everyone, changed by those who mark it. */
@Component
class OccurrenceFiles implements OwnerAccess {

    static final String TYPE = "cycle-occurrence";

    private record Place(long cycle, long unit) {}

    private final Occurrences occurrences;
    private final JdbcClient jdbc;

    OccurrenceFiles(Occurrences occurrences, JdbcClient jdbc) {
        this.occurrences = occurrences;
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        return place(owner).isPresent();
    }

    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        try {
            occurrences.ready(owner.id(), rights);
            return true;
        } catch (NotAllowed | NotVisible no) {
            return false;
        }
    }

    @Override
    public String path(Subject owner) {
        return "/cycle/occurrences/" + owner.id();
    }

    @Override
    public Optional<Subject> context(Subject owner) {
        return place(owner).map(place -> new Subject(CycleEvent.SUBJECT, place.cycle()));
    }

    @Override
    public Optional<UnitId> unit(Subject owner) {
        return place(owner).map(place -> new UnitId(place.unit()));
    }

    private Optional<Place> place(Subject owner) {
        return jdbc.sql(
                        """
                        select c.id as cycle, c.unit_id as unit from cycle_occurrence o join cycle_step s on s.id = o.step_id
                        join cycle_activity a on a.id = s.activity_id join cycle c on c.id = a.cycle_id where o.id = ?
                        """)
                .param(owner.id())
                .query(Place.class)
                .optional();
    }
}
