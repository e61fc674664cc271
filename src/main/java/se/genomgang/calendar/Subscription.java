package se.genomgang.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * One of a person's subscriptions that has not been revoked. Its address is known only to who has it.
 *
 * @param unit short name of the unit whose calendar it is; null for the person's own
 * @param fetchedAt when a program last fetched it, to the minute; null when none has
 */
public record Subscription(
        long id, String name, @Nullable Label unit, Instant createdAt, @Nullable Instant fetchedAt) {}
