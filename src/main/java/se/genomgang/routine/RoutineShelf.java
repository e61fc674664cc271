package se.genomgang.routine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where books stand. A version in force is fixed by the database, so its book is read once and kept; a draft is read anew every time.
 *
 * <p>A book is kept only after the transaction that read it has ended well: one that puts a version in force may still be rolled back.
 */
@Component
class RoutineShelf {

    private final JdbcClient jdbc;
    private final RoutineReader reader;
    private final Map<Long, RoutineBook> inForce = new ConcurrentHashMap<>();

    RoutineShelf(JdbcClient jdbc, RoutineReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Read once in a transaction that only reads: what one page says of the year is said of the same versions. */
    @SuppressWarnings("unchecked")
    List<RoutineView> versions() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return readVersions();
        }
        Object kept = TransactionSynchronizationManager.getResource(this);
        if (kept != null) {
            return (List<RoutineView>) kept;
        }
        List<RoutineView> read = readVersions();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RoutineShelf.this);
            }
        });
        return read;
    }

    private List<RoutineView> readVersions() {
        return jdbc.sql("select * from routine_version order by dated desc, id desc")
                .query((row, number) -> RoutineReader.version(row))
                .list();
    }

    RoutineBook book(RoutineView version) {
        RoutineBook kept = inForce.get(version.id());
        if (kept != null) {
            return kept;
        }
        RoutineBook read = reader.read(version);
        if (version.inForce()) {
            keepAfterCommit(read);
        }
        return read;
    }

    Optional<RoutineBook> bookOfKind(long kindId) {
        return inForce.values().stream()
                .filter(book -> book.kind(kindId).isPresent())
                .findFirst()
                .or(() -> versionOfKind(kindId).map(this::book));
    }

    private Optional<RoutineView> versionOfKind(long kindId) {
        return jdbc.sql(
                        "select v.* from routine_version v join routine_meeting_kind k on k.routine_id = v.id where k.id = ?")
                .param(kindId)
                .query((row, number) -> RoutineReader.version(row))
                .optional();
    }

    private void keepAfterCommit(RoutineBook book) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            inForce.put(book.routine().id(), book);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inForce.put(book.routine().id(), book);
            }
        });
    }
}
