package se.genomgang.people;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;

/** What people do with their own account: change its password and choose a language. */
@Service
public class OwnAccount {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final SignInLog log;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnAccount(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Sessions sessions,
            SignInLog log,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Changes the password, when the current one is right; every other session of the account ends. Not in one transaction, because the
     * throttle and the hashing come before it.
     *
     * @param address the network address it comes from
     * @param session the session to keep
     * @throws TooManyChecks when passwords have been tried too often
     * @throws InvalidField {@code current} when it is wrong, {@code password} when the new one is no good
     */
    public void changePassword(SignedIn who, String current, String password, String address, String session) {
        Account account = load(who);
        passwords.requireGood("password", password, account.username());
        var check = throttle.take(account.username(), address);
        if (!passwords.fits(current, account.passwordHash())) {
            throw new InvalidField("current", "people.error.wrongPassword");
        }
        check.giveBack();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            load(who).setPassword(hash);
            sessions.endAll(who.account(), session);
            events.publishEvent(new PasswordChanged(who.person(), who.person()));
        });
    }

    /** The language the person chose, {@code sv} or {@code en}; empty when none. */
    @Transactional(readOnly = true)
    public Optional<String> language(SignedIn who) {
        return Optional.ofNullable(load(who).language());
    }

    /** Keeps the language the person chose. */
    @Transactional
    public void chooseLanguage(SignedIn who, String language) {
        load(who).speak(language);
    }

    /** Notes that the person signed out. */
    @Transactional
    public void signedOut(SignedIn who) {
        log.write(who.account(), SignInLog.Outcome.SIGNED_OUT);
    }

    private Account load(SignedIn who) {
        return accounts.findById(who.account()).orElseThrow(NotVisible::new);
    }
}
