package se.genomgang.organisation.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;

/** Finds the person that was meant by a typed name or e-mail address. */
@Component
class TypedPerson {

    static final int MOST_SUGGESTIONS = 20;

    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");

    private final People people;

    TypedPerson(People people) {
        this.people = people;
    }

    /** @throws InvalidField at {@code person} when nobody or more than one is meant */
    PersonView resolve(String typed) {
        Matcher chosen = CHOSEN.matcher(typed);
        String text = chosen.matches() ? chosen.group(1) : typed.strip();
        return people.byEmail(text).orElseGet(() -> only(people.search(text, 2)));
    }

    /** Persons that may be meant, at most {@value #MOST_SUGGESTIONS}; none before two letters have been typed. */
    List<PersonView> suggestions(String typed) {
        String text = typed.strip();
        return text.length() < 2 ? List.of() : people.search(text, MOST_SUGGESTIONS);
    }

    private static PersonView only(List<PersonView> found) {
        if (found.isEmpty()) {
            throw new InvalidField("person", "organisation.invalid.noSuchPerson");
        }
        if (found.size() > 1) {
            throw new InvalidField("person", "organisation.invalid.severalPersons");
        }
        return found.get(0);
    }
}
