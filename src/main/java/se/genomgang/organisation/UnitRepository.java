package se.genomgang.organisation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, Long> {

    /** Whoever changes a unit or its appointments waits for the one before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Unit u where u.id = :id")
    Optional<Unit> lock(long id);

    @Query("select coalesce(max(u.position), 0) + 10 from Unit u")
    int nextPosition();

    Unit saveAndFlush(Unit unit);
}
