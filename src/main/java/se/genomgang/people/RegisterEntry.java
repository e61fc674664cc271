package se.genomgang.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person and their account, as those who keep them see it.
 *
 * @param person who
 * @param version to send along when changing name or e-mail
 * @param state whether they can sign in
 * @param username what they sign in with, or null without an account
 * @param administrator whether the account carries the administrator's mark
 * @param linkUntil until when an unused one-time link works, or null when there is none
 */
public record RegisterEntry(
        PersonView person,
        int version,
        AccountState state,
        @Nullable String username,
        boolean administrator,
        @Nullable Instant linkUntil) {}
