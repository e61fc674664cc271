package se.genomgang.action.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.Amendments;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Hands a settled action over, gives it another day, or cancels it. */
@Controller
@RequestMapping("/actions/{id}")
class AmendmentController {

    private final Amendments amendments;
    private final ActionPages pages;
    private final ResponsiblePerson responsible;

    AmendmentController(Amendments amendments, ActionPages pages, ResponsiblePerson responsible) {
        this.amendments = amendments;
        this.pages = pages;
        this.responsible = responsible;
    }

    @GetMapping("/amendment")
    ModelAndView amend(@PathVariable long id, Rights rights) {
        ModelAndView page = form(id, rights);
        return page.addObject(
                "form", AmendmentForm.from((ActionSheet) page.getModel().get("action")));
    }

    @PostMapping("/amendment")
    ModelAndView amend(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        ModelAndView page = form(id, rights);
        if (!errors.hasErrors()) {
            try {
                amendments.amend(new ActionId(id), form.toCommand(responsible.named(form.responsible())), rights);
                Flash.done(redirect, "action.flash.amended");
                return new ModelAndView("redirect:/actions/" + id);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cancellation,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(cancellation, false), () -> {
            amendments.cancel(new ActionId(id), cancellation, rights);
            Flash.done(redirect, "action.flash.cancelled");
        });
    }

    private ModelAndView form(long id, Rights rights) {
        ModelAndView page = pages.show(id, rights);
        ActionSheet action = (ActionSheet) page.getModel().get("action");
        if (!rights.readsDrafts(action.unit())) {
            throw new NotAllowed("action.notAllowed.followUp");
        }
        if (!action.followUp().mayFollowUp()) {
            throw new Refused(
                    action.mayChange() ? "action.refused.notSettled" : "action.refused.closed", action.number());
        }
        page.setViewName("action/amend");
        return page;
    }
}
