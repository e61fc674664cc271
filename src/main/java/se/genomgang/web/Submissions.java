package se.genomgang.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;

/** Makes a double submit harmless: a form's key creates once, every further post with it gets the first one's answer. */
@Component("submissions")
public class Submissions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key for a form about to be shown. */
    public UUID fresh() {
        return UUID.randomUUID();
    }

    /**
     * Creates once for the key, in one transaction with it: when creating fails, the key is free again. A parallel post waits for
     * the first one's outcome.
     *
     * @param by who posts; another person's key does not exist for them
     * @param create creates, and returns the address to go to
     * @return the address of what was created, now or by an earlier post
     */
    @Transactional
    public String once(SubmissionKey key, PersonId by, Supplier<String> create) {
        int inserted = jdbc.sql("insert into submission (key, person_id, at) values (?, ?, ?) on conflict do nothing")
                .params(key.value(), by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return jdbc.sql("select location from submission where key = ? and person_id = ?")
                    .params(key.value(), by.value())
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotVisible::new);
        }
        String location = create.get();
        jdbc.sql("update submission set location = ? where key = ?")
                .params(location, key.value())
                .update();
        return location;
    }
}
