package se.genomgang.cycle;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * Someone that an activity can be assigned to.
 *
 * @param key {@code function:<code>} or {@code person:<id>}
 * @param function null for a person
 * @param names of the person, or of those who hold the function today; empty when nobody does
 */
public record Assignable(String key, @Nullable Label function, String names) {}
