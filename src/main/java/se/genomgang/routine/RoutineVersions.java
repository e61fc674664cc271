package se.genomgang.routine;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RoutineVersions extends Repository<RoutineVersion, Long> {

    /** Locked, so that of two who save at the same time the second one finds the first one's version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RoutineVersion> findByCode(String code);

    boolean existsByCodeIgnoreCase(String code);

    RoutineVersion saveAndFlush(RoutineVersion version);

    void delete(RoutineVersion version);

    void flush();
}
