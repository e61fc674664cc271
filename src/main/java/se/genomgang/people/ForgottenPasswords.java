package se.genomgang.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import se.genomgang.kernel.PersonId;

/**
 * A new password for who has forgotten theirs, by a link sent to the e-mail in the register. Whether what was typed is anyone's shows neither in the
 * answer nor in the time it takes: who it is, is looked up afterwards, by whoever hears {@link PasswordAsked}.
 */
@Service
public class ForgottenPasswords {

    /** How long such a link works, from when the letter is sent. */
    public static final Duration VALID = Duration.ofHours(1);

    private final SignInThrottle throttle;
    private final PasswordLinks links;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean possible;

    ForgottenPasswords(
            SignInThrottle throttle,
            PasswordLinks links,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            @Value("${spring.mail.host:}") String mailServer) {
        this.throttle = throttle;
        this.links = links;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.possible = StringUtils.hasText(mailServer);
    }

    /** Whether letters can be sent from here; otherwise an administrator gives out the links. */
    public boolean possible() {
        return possible;
    }

    /**
     * Asks for a link.
     *
     * @param typed a username or an e-mail
     * @param address the network address it comes from
     * @throws TooManyChecks when that has asked too often
     */
    public void ask(String typed, String address) {
        if (throttle.takeLetter(typed, address)) {
            transaction.executeWithoutResult(status -> events.publishEvent(new PasswordAsked(typed)));
        }
    }

    /** Whose it is; empty when it is nobody's, or their account is closed. The journal is told. */
    @Transactional
    public Optional<PersonId> whose(String typed) {
        Optional<PersonId> person = account(
                        "lower(a.username) = lower(:key) or lower(p.work_email) = lower(:key)",
                        typed.replace("\0", "").strip())
                .map(Found::person);
        person.ifPresent(found -> events.publishEvent(new PasswordForgotten(found)));
        return person;
    }

    /**
     * A link to be sent to a person.
     *
     * @param username what they sign in with
     * @param path of the link, within the application
     */
    public record Link(String username, String path) {}

    /** Makes a link; empty when the person has no account that is open. */
    @Transactional
    public Optional<Link> link(PersonId person) {
        return account("a.person_id = :key", person.value())
                .map(found -> new Link(found.username(), links.add(found.account(), null, VALID)));
    }

    private record Found(long account, PersonId person, String username) {}

    private Optional<Found> account(String condition, Object key) {
        List<Found> found = jdbc.sql(
                        """
                        select a.id, a.person_id, a.username from account a join person p on p.id = a.person_id
                        where (%s) and not exists (select from account_closure c where c.account_id = a.id)
                        """
                                .formatted(condition))
                .param("key", key)
                .query((row, number) -> new Found(row.getLong(1), new PersonId(row.getLong(2)), row.getString(3)))
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
