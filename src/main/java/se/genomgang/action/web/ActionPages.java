package se.genomgang.action.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionOrigins;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ActionSheets;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Units;

/** The page of one action, as it is read and as it comes back with an objection. */
@Component
class ActionPages {

    private final ActionSheets sheets;
    private final ActionOrigins origins;
    private final Units units;
    private final Clock clock;

    ActionPages(ActionSheets sheets, ActionOrigins origins, Units units, Clock clock) {
        this.sheets = sheets;
        this.origins = origins;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView show(long id, Rights rights) {
        ActionSheet action = sheets.get(new ActionId(id), rights);
        return new ModelAndView("action/show")
                .addObject("action", action)
                .addObject("originReadable", origins.mayRead(action.origin(), rights))
                .addObject("unit", units.get(action.unit(), LocalDate.now(clock)));
    }

    /** Takes the step and goes back to the action; what was typed and is wrong is shown again at its field. */
    ModelAndView step(long id, Rights rights, Typed typed, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/actions/" + id);
        } catch (InvalidField objection) {
            return typed.again(show(id, rights), objection);
        }
    }
}
