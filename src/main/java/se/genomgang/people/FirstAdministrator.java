package se.genomgang.people;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.database.DemonstrationMode;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/**
 * Lets the first administrator in: while nobody can administer, each start prints a one-time link in the log, for whoever can read it. The
 * token lives in memory only; a new start makes a new one.
 */
@Service
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final DemonstrationMode demonstration;
    private final Clock clock;
    private final AtomicReference<@Nullable Offer> offer = new AtomicReference<>();

    FirstAdministrator(
            People people,
            Accounts accounts,
            Passwords passwords,
            JdbcClient jdbc,
            DemonstrationMode demonstration,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @EventListener
    void offer(ApplicationReadyEvent ready) {
        if (!demonstration.active() && !exists()) {
            int port = ready.getApplicationContext() instanceof WebServerApplicationContext web
                            && web.getWebServer() != null
                    ? web.getWebServer().getPort()
                    : 0;
            log.info(
                    "There is no administrator yet. Open http://localhost:{}{} within {} hours to become the first one.",
                    port,
                    newLink(),
                    PasswordLinks.VALID.toHours());
        }
    }

    /** Makes a new link, and the one before it stops working. */
    String newLink() {
        String token = PasswordLinks.newToken();
        offer.set(new Offer(Hashes.sha256(token), clock.instant().plus(PasswordLinks.VALID)));
        return "/setup/" + token;
    }

    /** Whether this link still makes the first administrator. */
    @Transactional(readOnly = true)
    public boolean isOffered(String token) {
        Offer current = offer.get();
        return current != null
                && current.tokenHash().equals(Hashes.sha256(token))
                && clock.instant().isBefore(current.until())
                && !exists();
    }

    /**
     * Enters the first administrator, and uses the link up.
     *
     * @throws Refused when the link does not work, or someone else came first
     */
    @Transactional
    public void create(String token, RegisterPerson person, String username, String password) {
        jdbc.sql("select pg_advisory_xact_lock(72004)")
                .query((row, number) -> 1)
                .single();
        if (!isOffered(token)) {
            throw new Refused("people.refused.link");
        }
        passwords.requireGood("password", password, username);
        PersonId id = people.enter(person, null);
        accounts.open(new OpenAccount(id, username, true), (PersonId) null).setPassword(passwords.hash(password));
    }

    private boolean exists() {
        return jdbc.sql(
                        """
                        select exists (select from account a where a.administrator
                                       and not exists (select from account_closure c where c.account_id = a.id))
                        """)
                .query(Boolean.class)
                .single();
    }

    private record Offer(String tokenHash, Instant until) {}
}
