package se.genomgang.people;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/** One-time links that set a password. The token itself is known only to who holds the link; the database keeps its hash. */
@Service
@Transactional
public class PasswordLinks {

    /** How long a link works. */
    public static final Duration VALID = Duration.ofHours(72);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordLinks(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The username that a link is for; empty when it is unknown, used, revoked or too old, whichever it is. */
    @Transactional(readOnly = true)
    public Optional<String> username(String token) {
        return jdbc.sql(
                        """
                        select a.username from password_link l join account a on a.id = l.account_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                          and not exists (select from account_closure c where c.account_id = a.id)
                        """)
                .param("hash", Hashes.sha256(token))
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /**
     * Sets the password and uses the link up; the account is signed out everywhere.
     *
     * @throws Refused when the link does not work
     */
    public void setPassword(String token, String password) {
        String username = username(token).orElseThrow(() -> new Refused("people.refused.link"));
        passwords.requireGood("password", password, username);
        Account account = use(token).flatMap(accounts::findById).orElseThrow(() -> new Refused("people.refused.link"));
        account.setPassword(passwords.hash(password));
        accounts.saveAndFlush(account);
        revoke(account.id());
        sessions.endAll(account.id(), null);
        events.publishEvent(new PasswordSet(account.person(), account.person()));
    }

    String issue(long account, PersonId by) {
        revoke(account);
        return add(account, by, VALID);
    }

    /** Another link beside those there are: which of several letters is read first is not known. All end when one is used. */
    String add(long account, @Nullable PersonId by, Duration valid) {
        String token = newToken();
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into password_link (token_hash, account_id, issued_by, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        Hashes.sha256(token),
                        account,
                        by == null ? null : by.value(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(valid)))
                .update();
        return "/password/" + token;
    }

    /** Makes the account's unused links stop working. */
    void revoke(long account) {
        jdbc.sql("delete from password_link where account_id = ? and used_at is null")
                .param(account)
                .update();
    }

    static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<Long> use(String token) {
        return jdbc.sql(
                        """
                        update password_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now returning account_id
                        """)
                .param("hash", Hashes.sha256(token))
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
