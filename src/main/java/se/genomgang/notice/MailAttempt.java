package se.genomgang.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to hand a letter to the mail server.
 *
 * @param number from 1
 * @param endedAt null while it goes on, or when it was interrupted
 * @param outcome null while there is none
 * @param answer what the mail server said, or why it could not be written; null for nothing
 */
public record MailAttempt(
        int number, Instant begunAt, @Nullable Instant endedAt, @Nullable Outcome outcome, @Nullable String answer) {}
