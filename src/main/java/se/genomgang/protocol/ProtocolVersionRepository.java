package se.genomgang.protocol;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProtocolVersionRepository extends Repository<ProtocolVersion, Long> {

    ProtocolVersion saveAndFlush(ProtocolVersion version);

    /** The latest version, held until the end of the transaction so that two answers at once are taken one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from ProtocolVersion v where v.protocolId = :protocol"
            + " and v.number = (select max(w.number) from ProtocolVersion w where w.protocolId = :protocol)")
    Optional<ProtocolVersion> latest(long protocol);
}
