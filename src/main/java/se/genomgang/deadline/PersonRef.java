package se.genomgang.deadline;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * Someone who is to meet an obligation.
 *
 * @param name given name first
 * @param function what makes it this person's today; null when it was given to the person
 */
public record PersonRef(PersonId id, String name, @Nullable Label function) {}
