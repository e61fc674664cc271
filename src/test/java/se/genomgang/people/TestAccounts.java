package se.genomgang.people;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;

/** Makes persons and accounts for tests, and signs them in. */
public final class TestAccounts {

    /** The password of every account made here. */
    public static final String PASSWORD = "ett långt lösenord";

    private static final ConcurrentMap<ApplicationContext, String> HASHES = new ConcurrentHashMap<>();

    private TestAccounts() {}

    /** A person with a name of their own. */
    public static PersonId person(ApplicationContext application, String familyName) {
        String email = UUID.randomUUID() + "@example.org";
        return inTransaction(
                application,
                () -> application.getBean(People.class).enter(new RegisterPerson("Test", familyName, email), null));
    }

    /** A person with an account that can be signed in to with {@link #PASSWORD}. */
    public static SignedIn account(ApplicationContext application, String username, boolean administrator) {
        PersonId person = person(application, "Tester");
        String hash = HASHES.computeIfAbsent(
                application, one -> one.getBean(Passwords.class).hash(PASSWORD));
        return inTransaction(application, () -> {
            Account account = application
                    .getBean(Accounts.class)
                    .open(new OpenAccount(person, username, administrator), (PersonId) null);
            account.setPassword(hash);
            return new SignedIn(account.id(), person);
        });
    }

    /** A username that nobody has. */
    public static String freshUsername() {
        return "test." + UUID.randomUUID();
    }

    /** Makes a request through MockMvc as this account. */
    public static RequestPostProcessor as(SignedIn signedIn) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, AuthorityUtils.NO_AUTHORITIES));
    }

    /** What the account may do now. */
    public static Rights rights(ApplicationContext application, SignedIn signedIn) {
        return application
                .getBean(CurrentRights.class)
                .of(signedIn)
                .orElseThrow()
                .rights();
    }

    private static <T> T inTransaction(ApplicationContext application, java.util.function.Supplier<T> work) {
        T result = application.getBean(TransactionTemplate.class).execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException();
        }
        return result;
    }
}
