package se.genomgang.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * A letter in the list of what was sent.
 *
 * @param subject null when it has not been written, or when the reader may not know what it says
 * @param nextAt when it is tried next; null when that is now or never
 * @param about the one thing it is about, or null
 * @param aboutName what that is called, or null
 * @param readable whether the reader may know what it says
 */
public record MailRow(
        MailId id,
        Instant postedAt,
        String kind,
        PersonId recipient,
        String recipientName,
        MailState state,
        Instant stateAt,
        @Nullable Instant nextAt,
        @Nullable String subject,
        @Nullable Subject about,
        @Nullable String aboutName,
        boolean readable) {}
