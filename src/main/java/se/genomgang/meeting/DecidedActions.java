package se.genomgang.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.action.ChangeAction;
import se.genomgang.action.OpenAction;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.people.People;

/** Keeps a decision and its action together: the action follows what the decision says until the protocol is adjusted. */
@Component
class DecidedActions {

    static final String ORIGIN = "decision";
    private static final int FURTHEST_YEARS = 20;

    private final Actions actions;
    private final People people;

    DecidedActions(Actions actions, People people) {
        this.actions = actions;
        this.people = people;
    }

    void follow(PointGate.Place place, long decision, String wording, Decide.@Nullable ToDo wanted) {
        Optional<ActionView> standing =
                actions.from(ORIGIN, List.of(decision)).stream().findFirst();
        if (wanted == null) {
            withdraw(place, decision);
            return;
        }
        requireSensible(place, wanted);
        String description = wanted.description().isBlank() ? wording : wanted.description();
        if (standing.isPresent()) {
            change(place, standing.get(), wanted, description);
        } else {
            open(place, decision, wanted, description);
        }
    }

    /** @throws Refused when its protocol has been adjusted: it is then closed, not taken back */
    void withdraw(PointGate.Place place, long decision) {
        actions.from(ORIGIN, List.of(decision)).stream()
                .filter(ActionView::settled)
                .findFirst()
                .ifPresent(action -> {
                    throw new Refused("meeting.refused.actionPublished", action.number());
                });
        actions.withdraw(ORIGIN, List.of(decision), place.rights().person());
    }

    private void open(PointGate.Place place, long decision, Decide.ToDo wanted, String description) {
        String label = place.title() + ", § " + place.position();
        String path = "/meetings/" + place.meeting() + "#punkt-" + place.position();
        var command = new OpenAction(
                place.facts().unit(),
                PlainText.required("description", description, Decisions.WORDING_LIMIT),
                wanted.kind(),
                wanted.responsible(),
                wanted.dueOn(),
                place.date(),
                new ActionOrigin(ORIGIN, decision, label, path),
                false);
        if (place.held()) {
            actions.open(command, place.rights().person());
        } else {
            actions.openAhead(command, place.rights().person());
        }
    }

    private void change(PointGate.Place place, ActionView standing, Decide.ToDo wanted, String description) {
        boolean same = standing.description().equals(description)
                && standing.kind() == wanted.kind()
                && standing.responsible().equals(wanted.responsible())
                && standing.dueOn().equals(wanted.dueOn());
        if (!same) {
            actions.change(
                    standing.id(),
                    new ChangeAction(
                            PlainText.required("description", description, Decisions.WORDING_LIMIT),
                            wanted.kind(),
                            wanted.responsible(),
                            wanted.dueOn(),
                            wanted.version()),
                    place.rights().person());
        }
    }

    private void requireSensible(PointGate.Place place, Decide.ToDo wanted) {
        if (people.byIds(List.of(wanted.responsible())).isEmpty()) {
            throw new InvalidField("responsible", "meeting.invalid.responsible");
        }
        if (wanted.dueOn().isBefore(place.date())) {
            throw new InvalidField("dueOn", "meeting.invalid.dueBeforeMeeting", place.date());
        }
        if (wanted.dueOn().isAfter(place.date().plusYears(FURTHEST_YEARS))) {
            throw new InvalidField("dueOn", "meeting.invalid.dueTooFar", FURTHEST_YEARS);
        }
    }
}
