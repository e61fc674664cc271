package se.genomgang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.genomgang.testing.ApplicationTest;

/**
 * Promise 15: whoever guesses learns nothing from how much work a guess makes. What takes the time is the hash: it is counted, not timed.
 */
@ApplicationTest
@DisplayName("A sign-in that fails")
class SignInWorkTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private FamiliarAddresses familiar;

    @Autowired
    private Passwords real;

    @Autowired
    private SignInLog log;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger checks = new AtomicInteger();
    private SignIn signIn;

    @BeforeEach
    void countTheWork() {
        signIn = new SignIn(throttle, familiar, new Passwords(counting()), log, jdbc);
        checks.set(0);
    }

    @Test
    void verifies_one_hash_when_the_password_is_wrong() {
        assertThat(checksFor(account(), "fel lösenord, igen")).isEqualTo(1);
    }

    @Test
    void verifies_one_hash_when_nobody_has_the_username() {
        assertThat(checksFor(TestAccounts.freshUsername(), "fel lösenord, igen"))
                .isEqualTo(1);
    }

    @Test
    void verifies_one_hash_when_the_username_cannot_be_one() {
        assertThat(checksFor("<script>", "fel lösenord, igen")).isEqualTo(1);
        checks.set(0);
        assertThat(checksFor("", "")).isEqualTo(1);
    }

    @Test
    void verifies_one_hash_when_the_account_is_closed_or_has_no_password() {
        String closed = account();
        jdbc.sql(
                        "insert into account_closure (account_id, closed_by, closed_at) select id, person_id, now() from account where username = ?")
                .param(closed)
                .update();
        assertThat(checksFor(closed, TestAccounts.PASSWORD)).isEqualTo(1);
        checks.set(0);
        String without = account();
        jdbc.sql("update account set password_hash = null where username = ?")
                .param(without)
                .update();
        assertThat(checksFor(without, TestAccounts.PASSWORD)).isEqualTo(1);
    }

    @Test
    void verifies_one_hash_when_the_password_is_a_megabyte() {
        assertThat(checksFor(account(), "x".repeat(1_000_000))).isEqualTo(1);
    }

    @Test
    void verifies_none_when_the_guesses_are_used_up_whoever_it_is() {
        for (String username : new String[] {account(), TestAccounts.freshUsername()}) {
            for (int guess = 0; guess < SignInThrottle.BURST; guess++) {
                checksFor(username, "fel lösenord, igen");
            }
            checks.set(0);
            assertThatThrownBy(() -> signIn.authenticate(typed(username, "fel lösenord, igen")))
                    .isInstanceOf(TooManyChecks.class);
            assertThat(checks).hasValue(0);
        }
    }

    private int checksFor(String username, String password) {
        assertThatThrownBy(() -> signIn.authenticate(typed(username, password)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
        return checks.get();
    }

    private static UsernamePasswordAuthenticationToken typed(String username, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
    }

    private String account() {
        String username = TestAccounts.freshUsername();
        TestAccounts.account(application, username, false);
        return username;
    }

    private PasswordEncoder counting() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return real.hash(password.toString());
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                checks.incrementAndGet();
                return real.fits(password.toString(), hash);
            }
        };
    }
}
