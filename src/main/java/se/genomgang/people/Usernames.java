package se.genomgang.people;

import java.text.Normalizer;
import java.util.Locale;

/** What usernames look like and when two are the same. */
public final class Usernames {

    /** Letters, digits and {@code . _ @ + -}, beginning with a letter or digit; at most 100 characters. */
    static final String PATTERN = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@+-]{0,99}";

    private Usernames() {}

    /** The form in which usernames are compared. */
    public static String normalized(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether one may be called so. */
    public static boolean wellFormed(String typed) {
        return normalized(typed).matches(PATTERN);
    }
}
