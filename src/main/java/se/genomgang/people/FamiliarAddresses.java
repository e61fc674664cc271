package se.genomgang.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which network addresses an account has been signed in to in the last {@value #DAYS} days. Keeps hashes only. */
@Component
class FamiliarAddresses {

    static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    FamiliarAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String username, String address) {
        return jdbc.sql(
                        """
                        select exists (select from familiar_address f join account a on a.id = f.account_id
                                       where lower(a.username) = :username and f.last_at > :since
                                         and f.address_hash = encode(sha256(convert_to(a.id || '|' || :address, 'UTF8')), 'hex'))
                        """)
                .param("username", Usernames.normalized(username).replace("\0", ""))
                .param("address", address)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
                .query(Boolean.class)
                .single();
    }

    void remember(long account, String address) {
        jdbc.sql(
                        """
                        insert into familiar_address (account_id, address_hash, last_at) values (:account, :hash, :now)
                        on conflict (account_id, address_hash) do update set last_at = excluded.last_at
                        """)
                .param("account", account)
                .param("hash", Hashes.sha256(account + "|" + address))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets what was last used before the given time. */
    int forget(Instant before) {
        return jdbc.sql("delete from familiar_address where last_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
