package se.genomgang.people;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an account is signed in right now. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signs the account out everywhere but in one session.
     *
     * @param kept that session, or null to keep none
     */
    void endAll(long account, @Nullable String kept) {
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
                .param("account", Long.toString(account))
                .param("kept", kept == null ? "" : kept)
                .update();
    }
}
