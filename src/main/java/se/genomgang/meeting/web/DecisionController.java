package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Decisions;
import se.genomgang.meeting.MeetingId;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Decisions under a point: made with their actions in one step, worded anew, removed. */
@Controller
@RequestMapping("/meetings/{meeting}/points/{position}/decisions")
class DecisionController {

    private final Decisions decisions;
    private final DecisionPages pages;
    private final Responsible responsible;
    private final Submissions submissions;

    DecisionController(Decisions decisions, DecisionPages pages, Responsible responsible, Submissions submissions) {
        this.decisions = decisions;
        this.pages = pages;
        this.responsible = responsible;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    ModelAndView begin(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") long cancels,
            Rights rights,
            Locale locale) {
        return pages.begin(meeting, position, cancels, from, rights, locale);
    }

    /** Options for somebody else than those at hand, as one types. */
    @GetMapping("/persons")
    String persons(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String other,
            Rights rights,
            Model model) {
        pages.requireWriter(meeting, position, rights);
        model.addAttribute("persons", responsible.suggestions(other));
        return "meeting/_tool :: persons";
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable long meeting,
            @PathVariable int position,
            @Valid @ModelAttribute("decide") DecisionForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale) {
        PersonId person = understood(form, errors);
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:"
                        + submissions.once(key, rights.person(), () -> {
                            decisions.decide(new MeetingId(meeting), position, form.toCommand(person), rights);
                            return Back.path(meeting, position, form.from());
                        }));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return Tools.again(pages.with(errors, pages.fresh(meeting, position, form, rights, locale)));
    }

    @GetMapping("/{decision}")
    ModelAndView edit(
            @PathVariable long meeting,
            @PathVariable int position,
            @PathVariable long decision,
            Rights rights,
            Locale locale) {
        return pages.standing(meeting, position, decision, null, rights, locale);
    }

    @PostMapping("/{decision}")
    ModelAndView change(
            @PathVariable long meeting,
            @PathVariable int position,
            @PathVariable long decision,
            @Valid @ModelAttribute("decide") DecisionForm form,
            BindingResult errors,
            Rights rights,
            Locale locale) {
        PersonId person = understood(form, errors);
        if (!errors.hasErrors()) {
            try {
                decisions.change(
                        new MeetingId(meeting), position, decision, form.versionRead(), form.toCommand(person), rights);
                return new ModelAndView(Back.to(meeting, position, form.from()));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return Tools.again(pages.with(errors, pages.standing(meeting, position, decision, form, rights, locale)));
    }

    @PostMapping("/{decision}/removal")
    String remove(
            @PathVariable long meeting,
            @PathVariable int position,
            @PathVariable long decision,
            Rights rights,
            RedirectAttributes redirect) {
        decisions.remove(new MeetingId(meeting), position, decision, rights);
        Flash.done(redirect, "meeting.flash.decisionRemoved", position);
        return Back.to(meeting, position, "");
    }

    private @Nullable PersonId understood(DecisionForm form, BindingResult errors) {
        PersonId person = responsible.meant(form, errors);
        form.requireWholeAction(person, errors);
        return person;
    }
}
