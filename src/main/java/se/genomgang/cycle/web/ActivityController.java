package se.genomgang.cycle.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.cycle.Activities;
import se.genomgang.cycle.ActivitySheet;
import se.genomgang.cycle.LoggedCycleReading;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;

/** One activity, read by everyone who is signed in; left out and taken up again by those who keep the cycle. */
@Controller
@RequestMapping("/cycle/activities/{id}")
class ActivityController {

    private final Activities activities;
    private final ActivityPages pages;
    private final LoggedCycleReading logged;

    ActivityController(Activities activities, ActivityPages pages, LoggedCycleReading logged) {
        this.logged = logged;
        this.activities = activities;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Rights rights, Locale locale) {
        ActivitySheet sheet = activities.get(id);
        logged.of(sheet.cycle(), rights);
        return pages.shown(sheet, rights, locale);
    }

    @PostMapping("/left-out")
    ModelAndView leaveOut(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            activities.leaveOut(id, reason, version, rights);
        } catch (InvalidField objection) {
            return objected(id, reason, objection, rights, locale);
        }
        Flash.done(redirect, "cycle.flash.leftOut");
        return new ModelAndView("redirect:/cycle/activities/" + id);
    }

    @PostMapping("/taken-up")
    String takeUp(@PathVariable long id, @RequestParam int version, Rights rights, RedirectAttributes redirect) {
        activities.takeUpAgain(id, version, rights);
        Flash.done(redirect, "cycle.flash.takenUp");
        return "redirect:/cycle/activities/" + id;
    }

    /** The page again with what was typed and what is wrong with it. */
    private ModelAndView objected(
            long id, @Nullable String typed, InvalidField objection, Rights rights, Locale locale) {
        ModelAndView again = pages.shown(activities.get(id), rights, locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("typed", typed).addObject("objection", objection);
    }
}
