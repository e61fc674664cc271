package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, Long> {

    Optional<Appointment> findById(long id);

    /** Appointments to the same function, in the same part, that still hold on the day or later; first ones first. */
    @Query(
            """
            select a from Appointment a
            where a.unitId = :unit and a.functionCode = :function and a.deputy = :deputy
              and (a.toOn is null or a.toOn >= :day)
            order by a.fromOn, a.id
            """)
    List<Appointment> heldFrom(LocalDate day, long unit, String function, boolean deputy);

    @Query("select a from Appointment a where a.unitId = :unit and (a.toOn is null or a.toOn > :day) order by a.id")
    List<Appointment> heldAfter(LocalDate day, long unit);

    Appointment saveAndFlush(Appointment appointment);

    void delete(Appointment appointment);

    void flush();
}
