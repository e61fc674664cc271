package se.genomgang.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The lines that the current transaction has told and not yet written. They leave with it: suspended, rolled back or committed. */
final class Heard implements TransactionSynchronization {

    private final List<SqlParameterSource> lines = new ArrayList<>();

    private Heard() {}

    static Heard inThisTransaction() {
        return find().orElseGet(() -> {
            Heard heard = new Heard();
            TransactionSynchronizationManager.registerSynchronization(heard);
            return heard;
        });
    }

    /** What is waiting, in the order it was told, which waits no more. */
    static List<SqlParameterSource> take() {
        List<SqlParameterSource> taken = new ArrayList<>();
        find().ifPresent(heard -> {
            taken.addAll(heard.lines);
            heard.lines.clear();
        });
        return taken;
    }

    void add(SqlParameterSource line) {
        lines.add(line);
    }

    private static Optional<Heard> find() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Heard.class::isInstance)
                .map(Heard.class::cast)
                .findFirst();
    }
}
