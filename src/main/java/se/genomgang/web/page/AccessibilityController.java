package se.genomgang.web.page;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** The accessibility statement that the law asks for (DOS-lagen 2018:1937), with its anonymous form, open to everyone. */
@Controller
class AccessibilityController {

    private static final String PATH = "/tillganglighetsredogorelse";
    private static final PersonId ANYONE = new PersonId(0);
    private static final String PAGE = "web/accessibility";

    private final PageTexts texts;
    private final AccessibilityFeedback feedback;
    private final Submissions submissions;

    AccessibilityController(PageTexts texts, AccessibilityFeedback feedback, Submissions submissions) {
        this.texts = texts;
        this.feedback = feedback;
        this.submissions = submissions;
    }

    @GetMapping(PATH)
    String show(Model model, Locale locale) {
        model.addAttribute("feedback", new FeedbackForm(""));
        model.addAttribute("text", texts.text("accessibility", locale));
        return PAGE;
    }

    @PostMapping(PATH)
    ModelAndView receive(
            @Valid @ModelAttribute("feedback") FeedbackForm form,
            BindingResult errors,
            SubmissionKey key,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        model.addAttribute("text", texts.text("accessibility", locale));
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            submissions.once(key, ANYONE, () -> keep(form));
        } catch (Refused tooMany) {
            errors.reject(tooMany.messageKey());
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        }
        Flash.done(redirect, "web.feedback.thanks");
        return new ModelAndView("redirect:" + PATH);
    }

    private String keep(FeedbackForm form) {
        if (!feedback.keep(form.text())) {
            throw new Refused("web.feedback.tooMany");
        }
        return PATH;
    }

    /** The remarks, for the administrator and the environmental manager; for others there is no such page. */
    @GetMapping("/admin/accessibility")
    String remarks(Rights rights, Model model) {
        if (!rights.keepsOrganisation()) {
            throw new NotVisible();
        }
        model.addAttribute("remarks", feedback.latest());
        return "web/remarks";
    }
}
