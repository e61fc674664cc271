package se.genomgang.journal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes what a transaction has told into the journal, as the last thing before it commits.
 *
 * <p>There is one chain, so those who write wait for each other. Writing after everything else that waits for somebody, the chain is held for the
 * time of a commit only, and never by one who has yet to wait for a row that the next one holds.
 */
@Component
@Order(0)
class JournalPen implements TransactionExecutionListener {

    private static final String INSERT =
            """
            insert into journal_entry (at, actor_id, module, event, subject_type, subject_id, context_type, context_id, unit_id, details)
            values (:at, :actor, :module, :event, :subjectType, :subjectId, :contextType, :contextId, :unit, :details)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ObjectProvider<EntityManagerFactory> entities;

    /** @param entities asked for late: the transactions this listens to are there before them */
    JournalPen(NamedParameterJdbcTemplate jdbc, ObjectProvider<EntityManagerFactory> entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        writeWhatIsHeard();
    }

    /** Writes what this transaction has told so far. */
    void writeWhatIsHeard() {
        for (List<SqlParameterSource> lines = Heard.take(); !lines.isEmpty(); lines = Heard.take()) {
            flushEntities();
            jdbc.batchUpdate(INSERT, lines.toArray(SqlParameterSource[]::new));
        }
    }

    /** So that no row is waited for after the chain. */
    private void flushEntities() {
        EntityManagerFactory factory = entities.getObject();
        EntityManager current = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (current != null) {
            try {
                current.flush();
            } catch (RuntimeException e) {
                throw DataAccessUtils.translateIfNecessary(e, ((EntityManagerFactoryInfo) factory).getJpaDialect());
            }
        }
    }
}
