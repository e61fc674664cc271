package se.genomgang.action;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Marks it as written before the meeting that is to decide it. */
    @Modifying
    @Query(value = "update action set ahead = true where id = :id", nativeQuery = true)
    void writtenAhead(long id);

    /** What was written ahead there has now been decided. */
    @Modifying
    @Query(
            value =
                    "update action set ahead = false, opened_at = :now where ahead and origin_type = :type and origin_id in (:ids)",
            nativeQuery = true)
    void decided(String type, Collection<Long> ids, Instant now);
}
