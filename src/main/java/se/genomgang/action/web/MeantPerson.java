package se.genomgang.action.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.people.PersonView;

/**
 * Whom the list of actions is narrowed to.
 *
 * @param person the one named; null when none is, or the reader knows no such
 * @param typed what stands in the field
 * @param others who could have been meant by a typed name, each with the list of theirs
 * @param errorKey message key of why nobody was found; null when that is not so
 */
public record MeantPerson(@Nullable PersonView person, String typed, List<Other> others, @Nullable String errorKey) {

    /** @param href the list of theirs */
    public record Other(String name, String email, String href) {}

    static MeantPerson of(@Nullable PersonView person) {
        return new MeantPerson(
                person, person == null ? "" : person.name() + " <" + person.workEmail() + ">", List.of(), null);
    }

    /** Of a name that several have, or nobody. */
    static MeantPerson oneOf(List<PersonView> found, ActionQuery query) {
        return new MeantPerson(
                null,
                query.responsible(),
                found.stream()
                        .map(person -> new Other(
                                person.name(),
                                person.workEmail(),
                                query.of(person.id()).first()))
                        .toList(),
                found.isEmpty() ? "action.filter.responsible.none" : "action.filter.responsible.several");
    }
}
