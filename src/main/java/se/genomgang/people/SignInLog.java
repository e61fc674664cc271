package se.genomgang.people;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed in and out when, and who was refused. Kept for a while, without addresses. */
@Component
class SignInLog {

    enum Outcome {
        SIGNED_IN,
        REFUSED,
        THROTTLED,
        SIGNED_OUT
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param account null when no account has the username that was typed */
    void write(@Nullable Long account, Outcome outcome) {
        jdbc.sql("insert into sign_in_log (account_id, at, outcome) values (:account, :at, :outcome)")
                .param("account", account)
                .param("at", Timestamp.from(clock.instant()))
                .param("outcome", outcome.name())
                .update();
    }
}
