package se.genomgang.finding;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditRepository extends Repository<Audit, Long> {

    Optional<Audit> findById(long id);

    /** Holds its row until the transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Audit a where a.id = :id")
    Optional<Audit> hold(long id);

    Audit saveAndFlush(Audit audit);
}
