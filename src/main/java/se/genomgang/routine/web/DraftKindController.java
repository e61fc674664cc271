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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.DraftKinds;
import se.genomgang.routine.DraftRef;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** The kinds of meeting of a draft, and when units hold them. */
@Controller
class DraftKindController {

    private final RoutineDrafts drafts;
    private final DraftKinds kinds;
    private final DraftPages pages;
    private final Submissions submissions;

    DraftKindController(RoutineDrafts drafts, DraftKinds kinds, DraftPages pages, Submissions submissions) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/routine/{code}/edit/kinds")
    String blank(@PathVariable String code, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        model.addAttribute("kindForm", KindForm.blank(book.routine().version()));
        return pages.kindForm(book, model);
    }

    @PostMapping("/routine/{code}/edit/kinds")
    String add(
            @PathVariable String code,
            @Valid @ModelAttribute("kindForm") KindForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        DraftRef ref = Typed.ref(code, form.version());
        var target = new StringBuilder();
        if (!Saving.done(
                errors,
                model,
                response,
                () -> target.append(submissions.once(
                        key,
                        rights.person(),
                        () -> "/kinds/" + kinds.add(ref, form.toCommand(), Typed.text(form.agendaOf()), rights))))) {
            return pages.kindForm(book, model);
        }
        return pages.saved(code, target.toString(), redirect);
    }

    @GetMapping("/routine/{code}/edit/kinds/{kind}")
    String show(@PathVariable String code, @PathVariable String kind, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        return pages.kind(book, DraftPages.kind(book, kind), model);
    }

    @GetMapping("/routine/{code}/edit/kinds/{kind}/description")
    String description(@PathVariable String code, @PathVariable String kind, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        model.addAttribute("kindForm", KindForm.from(rules, book.routine().version()));
        return pages.describeForm(book, rules, model);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/description")
    String describe(
            @PathVariable String code,
            @PathVariable String kind,
            @Valid @ModelAttribute("kindForm") KindForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(errors, model, response, () -> kinds.describe(ref, kind, form.toCommand(), rights))) {
            return pages.describeForm(book, rules, model);
        }
        return pages.saved(code, "/kinds/" + kind, redirect);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/deletion")
    String remove(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam int version,
            Rights rights,
            RedirectAttributes redirect) {
        Saving.press(() -> kinds.remove(new DraftRef(code, version), kind, rights));
        return pages.saved(code, "", redirect);
    }

    @GetMapping("/routine/{code}/edit/kinds/{kind}/schedules/{unitKind}")
    String schedule(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable UnitKind unitKind,
            Rights rights,
            Model model) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        int version = book.routine().version();
        model.addAttribute(
                "schedule",
                rules.schedule(unitKind)
                        .map(held -> ScheduleForm.from(held, version))
                        .orElse(ScheduleForm.blank(version)));
        return pages.scheduleForm(book, rules, unitKind, model);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/schedules/{unitKind}")
    String saveSchedule(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable UnitKind unitKind,
            @Valid @ModelAttribute("schedule") ScheduleForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(errors, model, response, () -> kinds.schedule(ref, kind, form.toSchedule(unitKind), rights))) {
            return pages.scheduleForm(book, rules, unitKind, model);
        }
        return pages.saved(code, "/kinds/" + kind, redirect);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/schedules/{unitKind}/deletion")
    String unschedule(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable UnitKind unitKind,
            @RequestParam int version,
            Rights rights,
            RedirectAttributes redirect) {
        Saving.press(() -> kinds.unschedule(new DraftRef(code, version), kind, unitKind, rights));
        return pages.saved(code, "/kinds/" + kind, redirect);
    }
}
