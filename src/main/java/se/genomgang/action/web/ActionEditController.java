package se.genomgang.action.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.Actions;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Units;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Changes an action that is not yet published. */
@Controller
@RequestMapping("/actions/{id}")
class ActionEditController {

    private static final int UNPROCESSABLE = 422;

    private final Actions actions;
    private final ActionSheets sheets;
    private final ResponsiblePerson responsible;
    private final Units units;
    private final Clock clock;

    ActionEditController(
            Actions actions, ActionSheets sheets, ResponsiblePerson responsible, Units units, Clock clock) {
        this.actions = actions;
        this.sheets = sheets;
        this.responsible = responsible;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(@PathVariable long id, Rights rights, Model model) {
        ActionSheet action = changeable(id, rights);
        model.addAttribute("form", ActionForm.from(action));
        return page(action, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActionSheet action = changeable(id, rights);
        if (!errors.hasErrors()) {
            try {
                actions.change(action.id(), form.toCommand(responsible.named(form.responsible())), rights);
                Flash.done(redirect, "action.flash.changed", action.number());
                return "redirect:/actions/" + id;
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        response.setStatus(UNPROCESSABLE);
        return page(action, model);
    }

    private ActionSheet changeable(long id, Rights rights) {
        ActionSheet action = sheets.get(new ActionId(id), rights);
        if (!rights.readsDrafts(action.unit())) {
            throw new NotAllowed("action.notAllowed.change");
        }
        if (!action.mayChange()) {
            throw new Refused(
                    action.published() ? "action.refused.changePublished" : "action.refused.closed", action.number());
        }
        return action;
    }

    private String page(ActionSheet action, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("unit", units.get(action.unit(), LocalDate.now(clock)));
        model.addAttribute(
                "kinds",
                Arrays.stream(ActionKind.values())
                        .map(kind -> Choice.keyed(kind, "action.kind." + kind))
                        .toList());
        return "action/edit";
    }
}
