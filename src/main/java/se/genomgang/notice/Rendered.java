package se.genomgang.notice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it goes to the mail server.
 *
 * @param subject one line
 * @param text for those who read text
 * @param html for those who read HTML
 * @param masked texts of it that are not kept
 */
record Rendered(
        String subject,
        String text,
        String html,
        List<Enclosure> enclosures,
        @Nullable Invitation invitation,
        Set<String> masked) {

    private static final String MASK = "••••";

    /** What of it is kept: nothing that only the receiver may see. */
    String kept(String part) {
        String kept = part;
        for (String secret : masked) {
            kept = kept.replace(secret, MASK);
        }
        return kept;
    }
}
