package se.genomgang.cycle.web;

import java.util.List;
import se.genomgang.web.Choice;

/**
 * An activity in the list where who sees to it is set.
 *
 * @param to who does now, as a value of the choice
 * @param assigned the same in words; empty for whoever represents the unit
 * @param version what a change is made against
 */
public record AssignmentLine(long id, String title, String when, String to, String assigned, int version) {

    /** Whether the choice that stands is not among those offered. */
    public boolean beside(List<Choice> choices) {
        return !to.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(to));
    }
}
