package se.genomgang.cycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;

/**
 * Whom an activity is assigned to: a person, or whoever holds a function in the unit.
 *
 * @param function code; null for a person
 * @param label of the function today; null for a person
 * @param persons the person, or those who hold the function today, deputies included; empty when nobody does
 * @param names of the person, or of the holders; empty when nobody holds it
 */
public record Assignee(@Nullable String function, @Nullable Label label, Set<PersonId> persons, String names) {

    /** Whether this person is to see to it, today. */
    public boolean includes(PersonId person) {
        return persons.contains(person);
    }

    /** The value that stands for it in a form: {@code function:<code>} or {@code person:<id>}. */
    public String key() {
        return function != null
                ? "function:" + function
                : "person:" + persons.iterator().next().value();
    }
}
