package se.genomgang.cycle.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.cycle.Activities;
import se.genomgang.cycle.ActivitySheet;
import se.genomgang.cycle.Cycles;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Adds an activity to a unit's cycle, and describes one anew. */
@Controller
@RequestMapping("/cycle")
class ActivityEditController {

    private static final Pattern STEP = Pattern.compile("steps\\[(\\d+)]\\.(\\w+)");

    private final Activities activities;
    private final Cycles cycles;
    private final ActivityPages pages;
    private final Submissions submissions;

    ActivityEditController(Activities activities, Cycles cycles, ActivityPages pages, Submissions submissions) {
        this.activities = activities;
        this.cycles = cycles;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/{code}/{year}/activities/new")
    ModelAndView start(@PathVariable String code, @PathVariable int year, Rights rights, Locale locale) {
        UnitView unit = cycles.unit(code, year);
        activities.readyToAdd(unit, year, rights);
        return fresh(unit, year, locale).addObject("activityForm", ActivityForm.fresh(unit.kind()));
    }

    @PostMapping("/{code}/{year}/activities")
    ModelAndView add(
            @PathVariable String code,
            @PathVariable int year,
            @Valid @ModelAttribute("activityForm") ActivityForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        UnitView unit = cycles.unit(code, year);
        activities.readyToAdd(unit, year, rights);
        if (Boolean.TRUE.equals(form.more())) {
            return fresh(unit, year, locale).addObject("activityForm", form.withMore());
        }
        if (!errors.hasErrors()) {
            try {
                String target = submissions.once(
                        key,
                        rights.person(),
                        () -> "/cycle/activities/" + activities.add(unit, year, form.toCommand(), rights));
                Flash.done(redirect, "cycle.flash.added");
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, placed(objection, form));
            }
        }
        return again(fresh(unit, year, locale), errors);
    }

    @GetMapping("/activities/{id}/edit")
    ModelAndView edit(@PathVariable long id, Rights rights, Locale locale) {
        ActivitySheet sheet = activities.ready(id, rights);
        return known(sheet, locale).addObject("activityForm", ActivityForm.from(sheet.activity()));
    }

    @PostMapping("/activities/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("activityForm") ActivityForm form,
            BindingResult errors,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        ActivitySheet sheet = activities.ready(id, rights);
        if (Boolean.TRUE.equals(form.more())) {
            return known(sheet, locale).addObject("activityForm", form.withMore());
        }
        if (!errors.hasErrors()) {
            try {
                activities.change(id, form.toCommand(), form.versionRead(), rights);
                Flash.done(redirect, "cycle.flash.changed");
                return new ModelAndView("redirect:/cycle/activities/" + id);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, placed(objection, form));
            }
        }
        return again(known(sheet, locale), errors);
    }

    private ModelAndView fresh(UnitView unit, int year, Locale locale) {
        return pages.form(unit.kind(), year, locale)
                .addObject("unit", unit)
                .addObject("year", year)
                .addObject("activity", null);
    }

    private ModelAndView known(ActivitySheet sheet, Locale locale) {
        UnitView unit = sheet.cycle().unit();
        return pages.form(unit.kind(), sheet.cycle().year(), locale)
                .addObject("unit", unit)
                .addObject("year", sheet.cycle().year())
                .addObject("activity", sheet.activity());
    }

    private static ModelAndView again(ModelAndView page, BindingResult errors) {
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The rules know steps by their place among those that say something, the form by row. */
    private static InvalidField placed(InvalidField objection, ActivityForm form) {
        Matcher step = STEP.matcher(objection.field());
        if (!step.matches() || step.group(2).equals("rhythm")) {
            return objection;
        }
        int row = form.kept().get(Integer.parseInt(step.group(1)));
        String field = step.group(2).equals("recurrence") ? "rhythm" : step.group(2);
        return new InvalidField(
                "steps[" + row + "]." + field,
                objection.messageKey(),
                objection.arguments().toArray());
    }
}
