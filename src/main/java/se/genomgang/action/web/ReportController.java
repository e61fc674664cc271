package se.genomgang.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.action.ActionId;
import se.genomgang.action.Reports;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Reports on an action and what is answered. */
@Controller
@RequestMapping("/actions/{id}")
class ReportController {

    private final Reports reports;
    private final ActionPages pages;
    private final Submissions submissions;

    ReportController(Reports reports, ActionPages pages, Submissions submissions) {
        this.reports = reports;
        this.pages = pages;
        this.submissions = submissions;
    }

    @PostMapping("/reports")
    ModelAndView report(
            @PathVariable long id,
            @ModelAttribute("report") ReportForm form,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(form.words(), form.saysDone()), () -> {
            once(
                    key,
                    id,
                    rights,
                    () -> reports.report(new ActionId(id), form.words(), form.saysDone(), form.files(), rights));
            Flash.done(redirect, "action.flash.reported");
        });
    }

    @PostMapping("/proposals")
    ModelAndView propose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String proposal,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(proposal, true), () -> {
            once(key, id, rights, () -> reports.proposeClosing(new ActionId(id), proposal, rights));
            Flash.done(redirect, "action.flash.proposed");
        });
    }

    @PostMapping("/requests")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String request,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(request, false), () -> {
            once(key, id, rights, () -> reports.ask(new ActionId(id), request, rights));
            Flash.done(redirect, "action.flash.asked");
        });
    }

    @PostMapping("/reports/{number}/acceptance")
    ModelAndView accept(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String comment,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(comment, false), () -> {
            boolean closed = reports.accept(new ActionId(id), number, comment, rights);
            Flash.done(redirect, closed ? "action.flash.closed" : "action.flash.accepted");
        });
    }

    @PostMapping("/reports/{number}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String comment,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(id, rights, new Typed(comment, false), () -> {
            reports.giveBack(new ActionId(id), number, comment, rights);
            Flash.done(redirect, "action.flash.returned");
        });
    }

    private void once(SubmissionKey key, long id, Rights rights, Runnable create) {
        submissions.once(key, rights.person(), () -> {
            create.run();
            return "/actions/" + id;
        });
    }
}
