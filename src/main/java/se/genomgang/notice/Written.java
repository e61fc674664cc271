package se.genomgang.notice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says. Greeting, reason and foot are added to it.
 *
 * @param subject one line
 * @param body in order; text is plain, addresses are within the application and begin with {@code /}
 * @param enclosures files sent along
 * @param invitation a calendar entry sent along, or null
 * @param masked texts that only the receiver may see, such as a one-time link: not kept
 */
public record Written(
        String subject,
        List<Block> body,
        List<Enclosure> enclosures,
        @Nullable Invitation invitation,
        Set<String> masked) {

    public Written {
        body = List.copyOf(body);
        enclosures = List.copyOf(enclosures);
        masked = Set.copyOf(masked);
    }

    /** A letter with nothing enclosed and nothing secret in it. */
    public static Written of(String subject, List<Block> body) {
        return new Written(subject, body, List.of(), null, Set.of());
    }

    /** The same letter, of which these texts are not kept. */
    public Written masking(String... texts) {
        return new Written(subject, body, enclosures, invitation, Set.of(texts));
    }
}
