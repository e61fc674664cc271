package se.genomgang.action;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<Action, Long> {

    Optional<Action> findById(long id);

    /** Holds its row until the transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Action a where a.id = :id")
    Optional<Action> hold(long id);

    Action saveAndFlush(Action action);

    void flush();

    @Query(
            """
            select a from Action a where a.originType = :type and a.originId in :ids and a.state = 'OPEN'
                and a.publishedAt is null order by a.unitId, a.year, a.number""")
    List<Action> draftsFrom(String type, Collection<Long> ids);
}
