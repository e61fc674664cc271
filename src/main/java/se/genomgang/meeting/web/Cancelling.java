package se.genomgang.meeting.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionView;
import se.genomgang.action.Cancellations;
import se.genomgang.meeting.PointRow;
import se.genomgang.meeting.Workspace;
import se.genomgang.web.Choice;

/** Which open actions a decision can cancel, and how that is worded: in Swedish, the language of the protocol. */
@Component
class Cancelling {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final int SHORT = 80;

    private final Cancellations cancellations;
    private final MessageSource messages;

    Cancelling(Cancellations cancellations, MessageSource messages) {
        this.cancellations = cancellations;
        this.messages = messages;
    }

    /** @param decision one that stands already: what it cancels can be chosen again */
    List<Choice> choices(Workspace work, PointRow.@Nullable DecisionRow decision, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        PointRow.CancelledRow chosen = decision == null ? null : decision.cancels();
        if (chosen != null && !chosen.standing().equals("AHEAD")) {
            choices.add(Choice.of(chosen.id(), chosen.number() + " " + inShort(chosen.description())));
        }
        for (ActionView action : cancellations.cancellable(work.meeting().unit())) {
            choices.add(Choice.of(
                    action.id().value(),
                    messages.getMessage(
                            "meeting.decide.cancels.choice",
                            new Object[] {
                                action.number(),
                                inShort(action.description()),
                                action.responsibleName(),
                                DateTimeFormatter.ISO_LOCAL_DATE.format(action.dueOn())
                            },
                            locale)));
        }
        return choices;
    }

    /** Without what it says where that is kept secret: the decision is read by everyone. */
    Optional<String> wording(Workspace work, long action) {
        return action == 0
                ? Optional.empty()
                : cancellations.cancellable(work.meeting().unit()).stream()
                        .filter(each -> each.id().value() == action)
                        .findFirst()
                        .map(each -> messages.getMessage(
                                "meeting.decide.cancels.wording" + (each.published() ? "" : ".secret"),
                                new Object[] {each.number(), inShort(each.description())},
                                SWEDISH));
    }

    private static String inShort(String description) {
        return description.length() <= SHORT
                ? description
                : description
                                .substring(
                                        0,
                                        description.offsetByCodePoints(
                                                0,
                                                Math.min(SHORT, description.codePointCount(0, description.length()))))
                                .strip()
                        + " …";
    }
}
