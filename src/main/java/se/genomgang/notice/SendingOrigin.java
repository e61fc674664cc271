package se.genomgang.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/**
 * Where letters are sent from: the database server, the database in it, and the address that people reach the application at. The first start
 * that sends is remembered; a database that has been copied or restored elsewhere is not the same, and sends nothing until somebody says that it
 * shall, so that a rehearsal or a test never writes to people.
 */
@Component
class SendingOrigin {

    private static final String HERE =
            """
            (select system_identifier from pg_control_system()) || '/' || (select oid from pg_database where datname = current_database()) || ' ' || :base
            """;

    private static final Logger log = LoggerFactory.getLogger(SendingOrigin.class);

    private final JdbcClient jdbc;
    private final Letterhead letterhead;
    private final Clock clock;
    private volatile boolean told;

    SendingOrigin(JdbcClient jdbc, Letterhead letterhead, Clock clock) {
        this.jdbc = jdbc;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** Whether letters may be sent from here. Says yes the first time anything is sent, and remembers. */
    boolean permits() {
        Optional<Boolean> same = same();
        if (same.isEmpty()) {
            settle(
                    "insert into mail_origin (fingerprint, since) values (" + HERE + ", :now) on conflict do nothing",
                    null);
            return same().orElse(false);
        }
        if (!same.get() && !told) {
            told = true;
            log.warn(
                    "This database was restored or copied from elsewhere, or its address has changed: no mail is sent until"
                            + " it is released under Utskick.");
        }
        return same.get();
    }

    /** Whether letters are held because this is not where they were sent from before. */
    boolean held() {
        return !same().orElse(true);
    }

    /** Makes this the place that letters are sent from. */
    void release(PersonId by) {
        settle("update mail_origin set fingerprint = " + HERE + ", since = :now, released_by = :by", by);
        told = false;
    }

    private Optional<Boolean> same() {
        return jdbc.sql("select fingerprint = " + HERE + " from mail_origin")
                .param("base", letterhead.baseUrl())
                .query(Boolean.class)
                .optional();
    }

    private void settle(String sql, @org.jspecify.annotations.Nullable PersonId by) {
        jdbc.sql(sql)
                .param("base", letterhead.baseUrl())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value())
                .update();
    }
}
