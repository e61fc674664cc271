package se.genomgang.meeting;

import java.util.Locale;
import java.util.regex.Pattern;

/** How decisions are worded: "Skolchefen beslutar att …", by title and never by name, readable alone. */
public final class DecisionWording {

    private static final Pattern LEAD =
            Pattern.compile("^(?:\\p{L}[\\p{L} ]{0,60} beslutar[: ]+)?(?:att\\s+)+", Pattern.CASE_INSENSITIVE);

    private DecisionWording() {}

    /** The wording without what stands before it on the page: "Skolchefen beslutar att" or a second "att". */
    static String withoutLead(String text) {
        return LEAD.matcher(text).replaceFirst("").strip();
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
