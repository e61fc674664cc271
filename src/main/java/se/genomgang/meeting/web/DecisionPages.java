package se.genomgang.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.action.ActionKind;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.PointRow;
import se.genomgang.web.Choice;

/** The form of a decision, new or standing. */
@Component
class DecisionPages {

    private static final List<Choice> RESULTS = Arrays.stream(DecisionResult.values())
            .map(result -> Choice.keyed(result, "meeting.result." + result))
            .toList();
    private static final List<Choice> KINDS = Arrays.stream(ActionKind.values())
            .map(kind -> Choice.keyed(kind, "meeting.actionKind." + kind))
            .toList();

    private final Tools tools;
    private final Cancelling cancelling;
    private final MessageSource messages;

    DecisionPages(Tools tools, Cancelling cancelling, MessageSource messages) {
        this.tools = tools;
        this.cancelling = cancelling;
        this.messages = messages;
    }

    void requireWriter(long meeting, int position, Rights rights) {
        tools.toWrite(meeting, position, rights);
    }

    /** @param cancels an open action that the decision is to cancel, worded as one usually does; 0: none */
    ModelAndView begin(long meeting, int position, long cancels, String from, Rights rights, Locale locale) {
        Tools.Place place = tools.toWrite(meeting, position, rights);
        DecisionForm form = cancelling
                .wording(place.work(), cancels)
                .map(wording -> DecisionForm.cancelling(cancels, wording, from))
                .orElseGet(() -> DecisionForm.empty(from));
        return page(place, "meeting.decide.new", base(meeting, position), form, null, locale);
    }

    ModelAndView fresh(long meeting, int position, DecisionForm form, Rights rights, Locale locale) {
        Tools.Place place = tools.toWrite(meeting, position, rights);
        return page(place, "meeting.decide.new", base(meeting, position), form, null, locale);
    }

    /** @param form what was typed; null: as it stands */
    ModelAndView standing(
            long meeting, int position, long id, @Nullable DecisionForm form, Rights rights, Locale locale) {
        Tools.Place place = tools.toWrite(meeting, position, rights);
        PointRow.DecisionRow decision = place.point().row().decisions().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(NotVisible::new);
        ModelAndView page = page(
                place,
                "meeting.decide.edit",
                base(meeting, position) + "/" + id,
                form == null ? DecisionForm.of(decision) : form,
                decision,
                locale);
        page.addObject("once", false);
        return page;
    }

    ModelAndView with(BindingResult errors, ModelAndView page) {
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "decide", errors);
        return page;
    }

    private ModelAndView page(
            Tools.Place place,
            String heading,
            String action,
            DecisionForm form,
            PointRow.@Nullable DecisionRow decision,
            Locale locale) {
        ModelAndView page = tools.show(place, "decision", heading, action);
        page.addObject("decide", form);
        page.addObject("results", RESULTS);
        page.addObject("kinds", KINDS);
        page.addObject("people", Responsible.atHand(place.work(), decision, locale));
        page.addObject("cancellable", cancelling.choices(place.work(), decision, locale));
        page.addObject("cancelsNone", messages.getMessage("meeting.decide.cancels.none", null, locale));
        page.addObject("persons", List.of());
        page.addObject("choosePerson", messages.getMessage("meeting.decide.choosePerson", null, locale));
        page.addObject("deciding", place.work().deciding(place.work().decider()));
        page.addObject(
                "suggest",
                base(place.work().meeting().id().value(), place.point().number()) + "/persons");
        page.addObject(
                "back",
                Back.path(place.work().meeting().id().value(), place.point().number(), form.from()));
        return page;
    }

    private static String base(long meeting, int position) {
        return "/meetings/" + meeting + "/points/" + position + "/decisions";
    }
}
