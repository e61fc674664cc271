package se.genomgang.notice;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Subject;

/**
 * Which letters to list.
 *
 * @param mine only those to the one who asks
 * @param person words that the receiver's name or e-mail must contain; empty for everyone
 * @param text words that the subject must contain; empty for all
 * @param kind kind of letter, or null for all
 * @param state how it stands, or null for all
 * @param about what it is about, or null for all
 */
public record MailFilter(
        boolean mine,
        String person,
        String text,
        @Nullable String kind,
        @Nullable MailState state,
        @Nullable Subject about) {}
