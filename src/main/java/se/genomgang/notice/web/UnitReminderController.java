package se.genomgang.notice.web;

import jakarta.validation.Valid;
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
import se.genomgang.kernel.Rights;
import se.genomgang.notice.UnitReminders;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** "Påminn enheten": a reminder by hand. */
@Controller
@RequestMapping("/units/{code}/reminder")
class UnitReminderController {

    private final UnitReminders reminders;
    private final Submissions submissions;

    UnitReminderController(UnitReminders reminders, Submissions submissions) {
        this.reminders = reminders;
        this.submissions = submissions;
    }

    @GetMapping
    ModelAndView form(@PathVariable String code, Rights rights) {
        return page(code, rights).addObject("unitReminderForm", new UnitReminderForm("", false));
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String code,
            @Valid @ModelAttribute("unitReminderForm") UnitReminderForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            ModelAndView again = page(code, rights);
            again.addAllObjects(errors.getModel());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String target = submissions.once(key, rights.person(), () -> {
            reminders.send(code, form.said(), Boolean.TRUE.equals(form.headToo()), rights);
            return "/units/" + code;
        });
        Flash.done(redirect, "notice.flash.unitReminded");
        return new ModelAndView("redirect:" + target);
    }

    private ModelAndView page(String code, Rights rights) {
        return new ModelAndView("notice/unit-reminder").addObject("draft", reminders.draft(code, rights));
    }
}
