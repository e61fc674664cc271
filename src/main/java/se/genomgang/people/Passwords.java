package se.genomgang.people;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;

/**
 * Hashes and checks passwords with Argon2id. A hash names its algorithm, so that a stronger one can follow. Any characters may be used; a
 * composed and a decomposed å are the same.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** 19 MiB and two passes: OWASP's floor for Argon2id, about 70 ms. */
    private static final PasswordEncoder ARGON2ID = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final PasswordEncoder encoder;

    /** Each hash takes memory: so many at once, the others wait their turn. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final String nobodys;

    Passwords() {
        this(new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", ARGON2ID)));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hash("nobody's password, to take the same time");
    }

    String hash(String password) {
        return taking(() -> encoder.encode(normalized(password)));
    }

    /**
     * Whether the password fits. Takes the same time when there is no hash to fit, and then it does not.
     *
     * @param hash null when there is no such account or it has no password
     */
    boolean fits(String password, @Nullable String hash) {
        String typed = normalized(password.length() > LONGEST * 4 ? "" : password);
        boolean fits = taking(() -> encoder.matches(typed, hash == null ? nobodys : hash));
        return fits && hash != null;
    }

    /**
     * Refuses a new password that is too short, too long or the username.
     *
     * @param field where it was typed
     */
    void requireGood(String field, String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidField(field, "people.error.passwordShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw new InvalidField(field, "people.error.passwordLong", LONGEST);
        }
        if (password.codePoints().distinct().count() < 4
                || Usernames.normalized(password).equals(Usernames.normalized(username))) {
            throw new InvalidField(field, "people.error.passwordSimple");
        }
    }

    private <T> T taking(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
