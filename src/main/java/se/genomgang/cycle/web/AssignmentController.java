package se.genomgang.cycle.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import se.genomgang.cycle.Activities;
import se.genomgang.cycle.Assign;
import se.genomgang.cycle.Assignments;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.Cycles;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.web.Flash;

/** Says who sees to an activity: one by one, or the whole year as a list. */
@Controller
@RequestMapping("/cycle")
class AssignmentController {

    private final Assignments assignments;
    private final Activities activities;
    private final Cycles cycles;
    private final ActivityPages pages;
    private final AssignmentPages lists;
    private final SeesTo seesTo;

    AssignmentController(
            Assignments assignments,
            Activities activities,
            Cycles cycles,
            ActivityPages pages,
            AssignmentPages lists,
            SeesTo seesTo) {
        this.assignments = assignments;
        this.activities = activities;
        this.cycles = cycles;
        this.pages = pages;
        this.lists = lists;
        this.seesTo = seesTo;
    }

    @PostMapping("/activities/{id}/assignment")
    ModelAndView assign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String other,
            @RequestParam int version,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        activities.ready(id, rights);
        try {
            assignments.assign(new Assign(id, seesTo.meant(to, other), version), rights);
        } catch (InvalidField objection) {
            ModelAndView again = pages.shown(activities.get(id), rights, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("chosen", to).addObject("other", other).addObject("nobody", objection);
        }
        Flash.done(redirect, "cycle.flash.assigned");
        return new ModelAndView("redirect:/cycle/activities/" + id);
    }

    @GetMapping("/{code}/{year}/assignments")
    ModelAndView list(@PathVariable String code, @PathVariable int year, Rights rights, Locale locale) {
        return page(cycles.unit(code, year), year, rights, locale);
    }

    @PostMapping("/{code}/{year}/assignments")
    ModelAndView assignAll(
            @PathVariable String code,
            @PathVariable int year,
            @ModelAttribute("assignForm") AssignForm form,
            BindingResult errors,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        UnitView unit = cycles.unit(code, year);
        assignments.ready(unit, year, rights);
        if (errors.hasErrors()) {
            return again(unit, year, null, rights, locale);
        }
        List<Assign> commands = form.toCommands();
        try {
            int changed = assignments.assignAll(unit, year, commands, rights);
            Flash.done(redirect, "cycle.flash.assignedAll", changed);
            return new ModelAndView("redirect:/cycle/" + code + "/" + year);
        } catch (InvalidField objection) {
            return again(unit, year, objection, rights, locale);
        }
    }

    private ModelAndView again(
            UnitView unit, int year, @Nullable InvalidField objection, Rights rights, Locale locale) {
        ModelAndView again = page(unit, year, rights, locale).addObject("objection", objection);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(UnitView unit, int year, Rights rights, Locale locale) {
        assignments.ready(unit, year, rights);
        Comparison comparison = cycles.compared(unit, year).orElseThrow(NotVisible::new);
        return new ModelAndView("cycle/assignments")
                .addObject("unit", unit)
                .addObject("year", year)
                .addObject("lines", lists.lines(comparison, locale))
                .addObject("choices", seesTo.choices(unit, locale));
    }
}
