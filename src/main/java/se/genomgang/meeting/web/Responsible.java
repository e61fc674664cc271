package se.genomgang.meeting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.Holding;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.PointRow;
import se.genomgang.meeting.Workspace;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;
import se.genomgang.web.Choice;

/** Who may be made responsible: those who take part and those who hold something in the unit first, anybody else by name or e-mail. */
@Component
class Responsible {

    private static final Pattern WITH_EMAIL = Pattern.compile(".*<([^<>]+)>\\s*");
    private static final int MOST = 8;

    private final People people;

    Responsible(People people) {
        this.people = people;
    }

    /** Those at hand, with function and locale resolved by the template's language. */
    static List<Choice> atHand(Workspace work, PointRow.@Nullable DecisionRow decision, java.util.Locale locale) {
        Map<Long, String> choices = new LinkedHashMap<>();
        for (Holding holding : work.holders()) {
            choices.putIfAbsent(
                    holding.personId(),
                    holding.name() + ", " + holding.function().in(locale));
        }
        for (Minutes.Attendee attendee : work.attendees()) {
            Long person = attendee.personId();
            if (person != null) {
                String function = attendee.function().in(locale);
                choices.putIfAbsent(person, attendee.name() + (function.isEmpty() ? "" : ", " + function));
            }
        }
        PointRow.ActionRow action = decision == null ? null : decision.action();
        if (action != null) {
            choices.putIfAbsent(action.responsibleId(), action.responsible());
        }
        List<Choice> list = new ArrayList<>();
        choices.forEach((person, name) -> list.add(Choice.of(person, name)));
        return list;
    }

    List<PersonView> suggestions(String typed) {
        return typed.strip().length() < 2 ? List.of() : people.search(withoutEmail(typed), MOST);
    }

    /** The person meant, or null when nobody is; what cannot be understood is said at the field. */
    @Nullable
    PersonId meant(DecisionForm form, BindingResult errors) {
        String typed = form.other().strip();
        if (typed.isEmpty()) {
            return form.chosen();
        }
        Matcher address = WITH_EMAIL.matcher(typed);
        String email = address.matches() ? address.group(1) : typed;
        return people.byEmail(email).map(PersonView::id).orElseGet(() -> byName(typed, errors));
    }

    private @Nullable PersonId byName(String typed, BindingResult errors) {
        List<PersonView> found = people.search(typed, MOST);
        if (found.size() == 1) {
            return found.get(0).id();
        }
        if (found.isEmpty()) {
            errors.rejectValue("other", "meeting.invalid.nobodyFound");
        } else {
            String names = found.stream()
                    .map(person -> person.name() + " <" + person.workEmail() + ">")
                    .collect(Collectors.joining(", "));
            errors.rejectValue("other", "meeting.invalid.severalFound", new Object[] {names}, null);
        }
        return null;
    }

    private static String withoutEmail(String typed) {
        Matcher address = WITH_EMAIL.matcher(typed);
        return address.matches() ? address.group(1) : typed;
    }
}
