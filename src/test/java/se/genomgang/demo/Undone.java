package se.genomgang.demo;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.hibernate.Session;

/** Does something within the running transaction and takes it back. */
final class Undone {

    private Undone() {}

    /** What is tried on the transaction's connection. */
    interface Attempt<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The attempt's outcome; whatever it wrote is gone. */
    static <T> T after(EntityManager entities, Attempt<T> attempt) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                return attempt.on(connection);
            } finally {
                connection.rollback(before);
                // Otherwise the next one nests in it, and a long test runs out of the server's memory for locks
                connection.releaseSavepoint(before);
                entities.clear();
            }
        });
    }
}
