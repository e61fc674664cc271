package se.genomgang.finding;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FindingRepository extends Repository<Finding, Long> {

    /** Holds its row until the transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.id = :id")
    Optional<Finding> hold(long id);

    Finding saveAndFlush(Finding finding);
}
