package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Meetings;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Planning a meeting. What the routine says is shown while typing; a warning is read once, and then does not stop anyone. */
@Controller
class PlanController {

    private final PlanPages pages;
    private final Meetings meetings;
    private final Submissions submissions;

    PlanController(PlanPages pages, Meetings meetings, Submissions submissions) {
        this.pages = pages;
        this.meetings = meetings;
        this.submissions = submissions;
    }

    /** The form; with what has been typed so far in the query, judged. */
    @GetMapping("/meetings/new")
    String start(
            @ModelAttribute("plan") PlanForm typed, BindingResult ignored, Rights rights, Model model, Locale locale) {
        PlanPage page = page(typed, rights, locale);
        String kind = page.rules() == null ? "" : page.rules().kind().code();
        model.addAttribute("page", page);
        model.addAttribute("plan", typed.in(page.unit().code(), kind, page.date()));
        return "meeting/plan";
    }

    /** The same page judged anew, for those who press the button for it: nothing is planned. */
    @PostMapping(path = "/meetings", params = "check")
    String check(
            @ModelAttribute("plan") PlanForm typed, BindingResult errors, Rights rights, Model model, Locale locale) {
        model.addAttribute("page", page(typed, rights, locale));
        return "meeting/plan";
    }

    @PostMapping(path = "/meetings", params = "!check")
    ModelAndView plan(
            @Valid @ModelAttribute("plan") PlanForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        boolean stopped = false;
        if (!errors.hasErrors()) {
            try {
                String target = submissions.once(key, rights.person(), () -> plan(form, rights, locale));
                Flash.done(redirect, "meeting.flash.planned");
                return new ModelAndView("redirect:" + target);
            } catch (Warned unread) {
                stopped = true;
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = new ModelAndView("meeting/plan", HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("page", page(form, rights, locale));
        again.addObject("stopped", stopped);
        return again;
    }

    /** Judged only where the form counts for the first time: sent twice, it would be warned of the meeting that it has planned itself. */
    private String plan(PlanForm form, Rights rights, Locale locale) {
        PlanPage page = page(form, rights, locale);
        if (page.warned() && !page.signature().equals(form.accepted())) {
            throw new Warned();
        }
        return "/meetings/" + meetings.plan(form.toCommand(page.unit().id()), rights);
    }

    /** There is something to read before the meeting is planned. */
    private static final class Warned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private PlanPage page(PlanForm typed, Rights rights, Locale locale) {
        return pages.page(text(typed.unit()), text(typed.kind()), typed.date(), rights, locale);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
