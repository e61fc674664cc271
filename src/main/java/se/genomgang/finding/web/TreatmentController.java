package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import se.genomgang.action.ActionKind;
import se.genomgang.finding.FindingId;
import se.genomgang.finding.FindingSheet;
import se.genomgang.finding.FindingSheets;
import se.genomgang.finding.Treatment;
import se.genomgang.finding.Treatment.Next;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** What is done about a finding until it is closed. */
@Controller
@RequestMapping("/findings/{id}")
class TreatmentController {

    private final Treatment treatment;
    private final FindingPages pages;
    private final PersonInCharge responsible;
    private final Submissions submissions;
    private final Clock clock;

    TreatmentController(
            Treatment treatment, FindingPages pages, PersonInCharge responsible, Submissions submissions, Clock clock) {
        this.treatment = treatment;
        this.pages = pages;
        this.responsible = responsible;
        this.submissions = submissions;
        this.clock = clock;
    }

    @ModelAttribute("actionKinds")
    List<Choice> actionKinds() {
        return Arrays.stream(ActionKind.values())
                .map(kind -> Choice.keyed(kind, "action.kind." + kind))
                .toList();
    }

    @ModelAttribute("answers")
    List<Choice> answers() {
        return List.of(
                Choice.keyed(true, "finding.check.effective.YES"), Choice.keyed(false, "finding.check.effective.NO"));
    }

    @GetMapping("/actions/new")
    ModelAndView act(@PathVariable long id, Rights rights) {
        ModelAndView page = pages.form(Next.ACT, id, rights);
        FindingSheet finding = (FindingSheet) page.getModel().get("finding");
        return page.addObject("act", FollowingForm.empty(FindingSheets.usualAction(finding.kind())));
    }

    /** Options for the one responsible, as one types. */
    @GetMapping("/actions/persons")
    String persons(
            @PathVariable long id, @RequestParam(defaultValue = "") String responsible, Rights rights, Model model) {
        treatment.requireReady(new FindingId(id), Next.ACT, rights);
        model.addAttribute("persons", this.responsible.suggestions(responsible));
        return "finding/_persons :: persons";
    }

    @PostMapping("/actions")
    ModelAndView open(
            @PathVariable long id,
            @Valid @ModelAttribute("act") FollowingForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.ACT, id, errors, rights, () -> {
            PersonId person = responsible.named(form.responsible());
            once(key, id, rights, () -> treatment.open(new FindingId(id), form.toCommand(person), rights));
            Flash.done(redirect, "finding.flash.acted");
        });
    }

    @GetMapping("/check")
    ModelAndView checking(@PathVariable long id, Rights rights) {
        return pages.form(Next.CHECK, id, rights).addObject("check", new CheckForm(null, "", LocalDate.now(clock)));
    }

    @PostMapping("/check")
    ModelAndView checked(
            @PathVariable long id,
            @Valid @ModelAttribute("check") CheckForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.CHECK, id, errors, rights, () -> {
            once(key, id, rights, () -> treatment.check(new FindingId(id), form.toCommand(), rights));
            Flash.done(
                    redirect,
                    Boolean.TRUE.equals(form.effective()) ? "finding.flash.effective" : "finding.flash.noEffect");
        });
    }

    @GetMapping("/closure")
    ModelAndView closing(@PathVariable long id, Rights rights) {
        return pages.form(Next.CLOSE, id, rights).addObject("closure", new ClosureForm(""));
    }

    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable long id,
            @Valid @ModelAttribute("closure") ClosureForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.CLOSE, id, errors, rights, () -> {
            treatment.close(new FindingId(id), text(form.answer()), rights);
            Flash.done(redirect, "finding.flash.closed");
        });
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawing(@PathVariable long id, Rights rights) {
        return pages.form(Next.WITHDRAW, id, rights).addObject("withdrawal", new WithdrawalForm(""));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.WITHDRAW, id, errors, rights, () -> {
            treatment.withdraw(new FindingId(id), text(form.reason()), rights);
            Flash.done(redirect, "finding.flash.withdrawn");
        });
    }

    private void once(SubmissionKey key, long id, Rights rights, Runnable create) {
        submissions.once(key, rights.person(), () -> {
            create.run();
            return "/findings/" + id;
        });
    }
}
