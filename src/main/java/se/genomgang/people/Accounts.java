package se.genomgang.people;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.database.DemonstrationMode;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/** The accounts that administrators keep: opened, closed, marked and given one-time links. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final People people;
    private final PasswordLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final DemonstrationMode demonstration;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            People people,
            PasswordLinks links,
            Passwords passwords,
            Sessions sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            DemonstrationMode demonstration,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** Gives a person an account, without a password: a one-time link sets it. */
    public void open(OpenAccount command, Rights rights) {
        requireAdministrator(rights);
        people.get(command.person());
        if (accounts.findByPersonId(command.person().value()).isPresent()) {
            throw new Refused("people.refused.hasAccount");
        }
        open(command, rights.person());
    }

    Account open(OpenAccount command, @Nullable PersonId actor) {
        requireFree(command.username());
        var account = save(new Account(command.person(), command.username(), command.administrator(), clock.instant()));
        events.publishEvent(new AccountOpened(actor, command.person()));
        if (command.administrator()) {
            events.publishEvent(new AdministratorMarked(actor, command.person()));
        }
        return account;
    }

    /** Changes what a person signs in with. */
    public void rename(PersonId person, String username, Rights rights) {
        Account account = load(person, rights);
        if (account.username().equals(Usernames.normalized(username))) {
            return;
        }
        requireFree(username);
        account.callBy(username);
        save(account);
        events.publishEvent(new UsernameChanged(rights.person(), person));
    }

    /** Closes an account: its person is signed out at the next request and cannot sign in until it is opened again. */
    public void close(PersonId person, Rights rights) {
        Account account = load(person, rights);
        if (person.equals(rights.person())) {
            throw new Refused("people.refused.closeOwn");
        }
        requireAnotherAdministrator(account);
        int closed = jdbc.sql(
                        "insert into account_closure (account_id, closed_by, closed_at) values (?, ?, ?) on conflict do nothing")
                .params(account.id(), rights.person().value(), Timestamp.from(clock.instant()))
                .update();
        if (closed == 1) {
            links.revoke(account.id());
            sessions.endAll(account.id(), null);
            events.publishEvent(new AccountClosed(rights.person(), person));
        }
    }

    /** Opens a closed account again, with the password it had. */
    public void reopen(PersonId person, Rights rights) {
        Account account = load(person, rights);
        int opened = jdbc.sql("delete from account_closure where account_id = ?")
                .param(account.id())
                .update();
        if (opened == 1) {
            events.publishEvent(new AccountReopened(rights.person(), person));
        }
    }

    /** Makes a person an administrator. */
    public void mark(PersonId person, Rights rights) {
        Account account = load(person, rights);
        if (!account.isAdministrator()) {
            account.mark();
            save(account);
            events.publishEvent(new AdministratorMarked(rights.person(), person));
        }
    }

    /** Takes the administrator's mark away; the last one keeps it. */
    public void unmark(PersonId person, Rights rights) {
        Account account = load(person, rights);
        if (account.isAdministrator()) {
            requireAnotherAdministrator(account);
            account.unmark();
            save(account);
            events.publishEvent(new AdministratorUnmarked(rights.person(), person));
        }
    }

    /**
     * Makes a link that lets the person set a password once; earlier links stop working.
     *
     * @return its path, shown once and stored nowhere
     */
    public String issuePasswordLink(PersonId person, Rights rights) {
        Account account = load(person, rights);
        if (isClosed(account)) {
            throw new Refused("people.refused.closedAccount");
        }
        String path = links.issue(account.id(), rights.person());
        events.publishEvent(new PasswordLinkIssued(rights.person(), person));
        return path;
    }

    /** A hash to give to several demonstration accounts, since making one takes its time. */
    public String demonstrationHash(String password) {
        return passwords.hash(password);
    }

    /** Enters a person with an account and a password in one step; only a demonstration may. */
    public PersonId demonstrationAccount(RegisterPerson person, String username, String hash, boolean administrator) {
        if (!demonstration.active()) {
            throw new IllegalStateException("not a demonstration");
        }
        PersonId id = people.enter(person, null);
        open(new OpenAccount(id, username, administrator), (PersonId) null).setPassword(hash);
        return id;
    }

    private Account load(PersonId person, Rights rights) {
        requireAdministrator(rights);
        return accounts.findByPersonId(person.value()).orElseThrow(NotVisible::new);
    }

    private static void requireAdministrator(Rights rights) {
        if (!rights.administrator()) {
            throw rights.keepsOrganisation() ? new NotAllowed("people.notAllowed.account") : new NotVisible();
        }
    }

    private void requireFree(String username) {
        if (!Usernames.wellFormed(username)) {
            throw new InvalidField("username", "people.error.usernameForm");
        }
        if (accounts.existsByUsername(Usernames.normalized(username))) {
            throw new InvalidField("username", "people.error.usernameTaken");
        }
    }

    /** The lock makes two administrators who unmark each other take turns. */
    private void requireAnotherAdministrator(Account account) {
        if (account.isAdministrator()) {
            jdbc.sql("select pg_advisory_xact_lock(72004)")
                    .query((row, number) -> 1)
                    .single();
            long others = jdbc.sql(
                            """
                            select count(*) from account a where a.administrator and a.id <> ?
                              and not exists (select from account_closure c where c.account_id = a.id)
                            """)
                    .param(account.id())
                    .query(Long.class)
                    .single();
            if (others == 0) {
                throw new Refused("people.refused.lastAdministrator");
            }
        }
    }

    private boolean isClosed(Account account) {
        return jdbc.sql("select exists (select from account_closure where account_id = ?)")
                .param(account.id())
                .query(Boolean.class)
                .single();
    }

    private Account save(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new InvalidField("username", "people.error.usernameTaken");
        }
    }
}
