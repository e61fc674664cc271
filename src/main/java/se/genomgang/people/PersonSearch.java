package se.genomgang.people;

import java.util.Arrays;
import java.util.Locale;

/** How persons are searched: every word must occur in name, e-mail or, where it is joined in, username. */
final class PersonSearch {

    /** A condition on {@code person p} with the parameter {@code :words}. */
    static final String CONDITION =
            "lower(p.given_name || ' ' || p.family_name || ' ' || p.work_email) like all (:words)";

    private static final int MOST_WORDS = 8;

    private PersonSearch() {}

    /** The patterns of a typed text; one that fits everything when nothing is typed. */
    static String[] words(String text) {
        String[] words = Arrays.stream(
                        text.replace("\0", "").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return words.length == 0 ? new String[] {"%"} : words;
    }
}
