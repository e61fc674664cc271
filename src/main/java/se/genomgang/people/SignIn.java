package se.genomgang.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.SignInLog.Outcome;

/**
 * Checks username and password: first the throttle, then one hash whoever it is. A wrong password, an unknown or closed account and one
 * without a password get the same answer in the same time.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final SignInThrottle throttle;
    private final FamiliarAddresses familiar;
    private final Passwords passwords;
    private final SignInLog log;
    private final JdbcClient jdbc;

    SignIn(SignInThrottle throttle, FamiliarAddresses familiar, Passwords passwords, SignInLog log, JdbcClient jdbc) {
        this.throttle = throttle;
        this.familiar = familiar;
        this.passwords = passwords;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String username = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        String address = typed.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        Optional<Known> known = find(username);
        var check = take(username, address, known);
        boolean fits = passwords.fits(password, known.map(Known::passwordHash).orElse(null));
        if (!fits || known.isEmpty() || known.get().closed()) {
            log.write(known.map(Known::id).orElse(null), Outcome.REFUSED);
            throw new BadCredentialsException("refused");
        }
        Known account = known.get();
        check.giveBack();
        familiar.remember(account.id(), address);
        log.write(known.map(Known::id).orElse(null), Outcome.SIGNED_IN);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), new PersonId(account.person())), null, AuthorityUtils.NO_AUTHORITIES);
    }

    private SignInThrottle.Check take(String username, String address, Optional<Known> known) {
        try {
            return throttle.take(username, address);
        } catch (TooManyChecks e) {
            log.write(known.map(Known::id).orElse(null), Outcome.THROTTLED);
            throw e;
        }
    }

    private Optional<Known> find(String username) {
        String normalized = Usernames.wellFormed(username) ? Usernames.normalized(username) : "";
        List<Known> found = jdbc.sql(
                        """
                        select a.id, a.person_id, a.password_hash, c.account_id is not null
                        from account a left join account_closure c on c.account_id = a.id
                        where lower(a.username) = :username
                        """)
                .param("username", normalized)
                .query((row, number) -> new Known(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)))
                .list();
        return found.stream().findFirst();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private record Known(long id, long person, @Nullable String passwordHash, boolean closed) {}
}
