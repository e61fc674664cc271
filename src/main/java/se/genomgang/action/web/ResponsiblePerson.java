package se.genomgang.action.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;

/** Finds the person that was meant by a typed name or e-mail address. */
@Component
class ResponsiblePerson {

    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");

    private final People people;

    ResponsiblePerson(People people) {
        this.people = people;
    }

    PersonId named(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher chosen = CHOSEN.matcher(text);
        String address = chosen.matches() ? chosen.group(1) : text;
        return people.byEmail(address).map(PersonView::id).orElseGet(() -> only(people.search(address, 2)));
    }

    private static PersonId only(List<PersonView> found) {
        if (found.size() != 1) {
            throw new InvalidField("responsible", found.isEmpty() ? "action.invalid.nobody" : "action.invalid.several");
        }
        return found.get(0).id();
    }
}
