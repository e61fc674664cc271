package se.genomgang.meeting.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;

/** Finds the person meant by a typed name or e-mail address, and offers those who may be. */
@Component
class PersonPicker {

    private static final int SUGGESTIONS = 20;
    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");

    private final People people;

    PersonPicker(People people) {
        this.people = people;
    }

    /** @throws InvalidField at the field when nobody, or more than one, is meant */
    PersonView resolve(String field, String typed) {
        Matcher chosen = CHOSEN.matcher(typed);
        String text = chosen.matches() ? chosen.group(1) : typed.strip();
        return people.byEmail(text).orElseGet(() -> only(field, people.search(text, 2)));
    }

    /** None before two letters have been typed. */
    List<PersonView> suggestions(String typed) {
        String text = typed.strip();
        return text.length() < 2 ? List.of() : people.search(text, SUGGESTIONS);
    }

    private static PersonView only(String field, List<PersonView> found) {
        if (found.isEmpty()) {
            throw new InvalidField(field, "meeting.invalid.noSuchPerson");
        }
        if (found.size() > 1) {
            throw new InvalidField(field, "meeting.invalid.severalPersons");
        }
        return found.get(0);
    }
}
