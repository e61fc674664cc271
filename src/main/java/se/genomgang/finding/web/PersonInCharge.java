package se.genomgang.finding.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;

/** Finds the person meant by a typed name or e-mail address, and suggests some while it is typed. */
@Component
class PersonInCharge {

    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");
    private static final int MOST = 8;

    private final People people;

    PersonInCharge(People people) {
        this.people = people;
    }

    PersonId named(@Nullable String typed) {
        String address = address(typed);
        return people.byEmail(address).map(PersonView::id).orElseGet(() -> only(people.search(address, 2)));
    }

    List<PersonView> suggestions(String typed) {
        return typed.strip().length() < 2 ? List.of() : people.search(address(typed), MOST);
    }

    private static String address(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher chosen = CHOSEN.matcher(text);
        return chosen.matches() ? chosen.group(1) : text;
    }

    private static PersonId only(List<PersonView> found) {
        if (found.size() != 1) {
            throw new InvalidField(
                    "responsible", found.isEmpty() ? "finding.invalid.nobody" : "finding.invalid.several");
        }
        return found.get(0).id();
    }
}
