package se.genomgang.cycle.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.Assignable;
import se.genomgang.cycle.Assignments;
import se.genomgang.kernel.InvalidField;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;
import se.genomgang.web.Choice;

/** Offers those who can see to an activity, and finds who was meant by a typed name. */
@Component
class SeesTo {

    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");

    private final Assignments assignments;
    private final People people;
    private final MessageSource messages;

    SeesTo(Assignments assignments, People people, MessageSource messages) {
        this.assignments = assignments;
        this.people = people;
        this.messages = messages;
    }

    List<Choice> choices(UnitView unit, Locale locale) {
        return assignments.choices(unit).stream()
                .map(each -> Choice.of(each.key(), words(each, locale)))
                .toList();
    }

    private String words(Assignable each, Locale locale) {
        if (each.function() == null) {
            return each.names();
        }
        Object[] arguments = {each.function().in(locale), each.names()};
        return messages.getMessage(
                each.names().isEmpty() ? "cycle.assignable.vacant" : "cycle.assigned.function", arguments, locale);
    }

    /**
     * What was chosen, unless someone else was typed.
     *
     * @param other name or work e-mail; may be empty
     */
    String meant(String chosen, String other) {
        String text = other.strip();
        if (text.isEmpty()) {
            return chosen;
        }
        Matcher pointed = CHOSEN.matcher(text);
        String address = pointed.matches() ? pointed.group(1) : text;
        PersonView person = people.byEmail(address).orElseGet(() -> only(people.search(address, 2)));
        return "person:" + person.id().value();
    }

    private static PersonView only(List<PersonView> found) {
        if (found.size() != 1) {
            throw new InvalidField("other", found.isEmpty() ? "cycle.invalid.nobody" : "cycle.invalid.several");
        }
        return found.get(0);
    }
}
