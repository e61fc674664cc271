package se.genomgang.routine.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.routine.DraftRef;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** A draft's beginning as a copy of a version, and its coming into force. */
@Controller
class DraftStepsController {

    private final RoutineDrafts drafts;
    private final RoutinePages routine;
    private final DraftPages pages;
    private final Submissions submissions;

    DraftStepsController(RoutineDrafts drafts, RoutinePages routine, DraftPages pages, Submissions submissions) {
        this.drafts = drafts;
        this.routine = routine;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/routine/{code}/copy")
    String copy(@PathVariable String code, Rights rights, Model model) {
        RoutineBook copied = drafts.copyable(code, rights);
        model.addAttribute("start", new StartForm("", routine.today(), "", ""));
        return pages.form("routine/start", copied, model);
    }

    @PostMapping("/routine/{code}/copy")
    String start(
            @PathVariable String code,
            @Valid @ModelAttribute("start") StartForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook copied = drafts.copyable(code, rights);
        var target = new StringBuilder();
        if (!Saving.done(
                errors,
                model,
                response,
                () -> target.append(submissions.once(key, rights.person(), () -> {
                    drafts.start(form.toCommand(code), rights);
                    return "/routine/" + form.code() + "/edit";
                })))) {
            return pages.form("routine/start", copied, model);
        }
        Flash.done(redirect, "routine.flash.started", form.code());
        return "redirect:" + target;
    }

    @GetMapping("/routine/{code}/edit/in-force")
    String inForce(@PathVariable String code, Rights rights, Model model) {
        RoutineBook book = drafts.openToPutInForce(code, rights);
        model.addAttribute(
                "inForce", new InForceForm(routine.today(), book.routine().version()));
        return inForce(book, model);
    }

    @PostMapping("/routine/{code}/edit/in-force")
    String putInForce(
            @PathVariable String code,
            @Valid @ModelAttribute("inForce") InForceForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.openToPutInForce(code, rights);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(errors, model, response, () -> drafts.putInForce(ref, form.from(), rights))) {
            return inForce(book, model);
        }
        Flash.done(redirect, "routine.flash.inForce", code, form.from());
        return "redirect:/routine/" + code;
    }

    private String inForce(RoutineBook book, Model model) {
        model.addAttribute("obstacles", routine.obstacles(book));
        model.addAttribute("remarks", routine.remarks(book));
        return pages.form("routine/in-force", book, model);
    }
}
