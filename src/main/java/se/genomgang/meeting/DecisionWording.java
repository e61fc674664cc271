package se.genomgang.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How decisions are worded: "Skolchefen beslutar att …", by title and never by name, readable alone. */
public final class DecisionWording {

    private static final Pattern LEAD =
            Pattern.compile("^(?:\\p{L}[\\p{L} ]{0,60} beslutar[: ]+)?(?:att\\s+)+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:vi|jag|man|du|ni|de|han|hon|hen)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern REPEATED = Pattern.compile(
            "(?:^att\\b|\\batt\\s+att\\b|\\bbeslut\\p{L}*\\s+att\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private DecisionWording() {}

    /** The wording without what stands before it on the page: "Skolchefen beslutar att" or a second "att". */
    static String withoutLead(String text) {
        return LEAD.matcher(text).replaceFirst("").strip();
    }

    /**
     * What makes the sentence "Skolchefen beslutar att …" limp, as message keys; a warning, never a hindrance: it goes on with a capital or a
     * pronoun instead of a verb, or says "att" once more.
     */
    static List<String> doubts(String text) {
        List<String> doubts = new ArrayList<>();
        if (Character.isUpperCase(text.codePointAt(0)) || PRONOUN.matcher(text).find()) {
            doubts.add("meeting.decide.warn.verb");
        }
        if (REPEATED.matcher(text).find()) {
            doubts.add("meeting.decide.warn.att");
        }
        return doubts;
    }

    /** The title as the subject of the sentence, in Swedish: Skolchefen, Universitetsdirektören, but Rektor. */
    public static String decider(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        if (title.isBlank() || lower.endsWith("rektor") || lower.contains(" ")) {
            return title;
        }
        return title + (lower.endsWith("e") || lower.endsWith("a") ? "n" : "en");
    }
}
