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
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.DraftKinds;
import se.genomgang.routine.DraftRef;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** The points on the agendas of a draft. */
@Controller
class DraftPointController {

    private final RoutineDrafts drafts;
    private final DraftKinds kinds;
    private final DraftPages pages;
    private final Submissions submissions;

    DraftPointController(RoutineDrafts drafts, DraftKinds kinds, DraftPages pages, Submissions submissions) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/routine/{code}/edit/kinds/{kind}/points")
    String blank(@PathVariable String code, @PathVariable String kind, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        PointForm form = PointForm.blank(book.routine().version());
        model.addAttribute("point", form);
        return pages.pointForm(book, DraftPages.kind(book, kind), "", form, model);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/points")
    String add(
            @PathVariable String code,
            @PathVariable String kind,
            @Valid @ModelAttribute("point") PointForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(
                errors,
                model,
                response,
                () -> submissions.once(key, rights.person(), () -> {
                    kinds.addPoint(ref, kind, form.toPoint(""), rights);
                    return "/kinds/" + kind;
                }))) {
            return pages.pointForm(book, rules, "", form, model);
        }
        return pages.saved(code, "/kinds/" + kind + "#agenda", redirect);
    }

    @GetMapping("/routine/{code}/edit/kinds/{kind}/points/{point}")
    String show(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable("point") String pointCode,
            Rights rights,
            Model model) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        AgendaRule point = rules.point(pointCode).orElseThrow(NotVisible::new);
        PointForm form = PointForm.from(point, book.routine().version());
        model.addAttribute("point", form);
        return pages.pointForm(book, rules, pointCode, form, model);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/points/{pointCode}")
    String save(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable String pointCode,
            @Valid @ModelAttribute("point") PointForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        KindRules rules = DraftPages.kind(book, kind);
        rules.point(pointCode).orElseThrow(NotVisible::new);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(
                errors, model, response, () -> kinds.changePoint(ref, kind, form.toPoint(pointCode), rights))) {
            return pages.pointForm(book, rules, pointCode, form, model);
        }
        return pages.saved(code, "/kinds/" + kind + "#" + pointCode, redirect);
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/points/{point}/place")
    String move(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable("point") String pointCode,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int step,
            Rights rights) {
        Saving.press(() -> kinds.movePoint(new DraftRef(code, version), kind, pointCode, step, rights));
        return "redirect:/routine/" + code + "/edit/kinds/" + kind + "#" + pointCode;
    }

    @PostMapping("/routine/{code}/edit/kinds/{kind}/points/{point}/deletion")
    String remove(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable("point") String pointCode,
            @RequestParam int version,
            Rights rights,
            RedirectAttributes redirect) {
        Saving.press(() -> kinds.removePoint(new DraftRef(code, version), kind, pointCode, rights));
        return pages.saved(code, "/kinds/" + kind + "#agenda", redirect);
    }
}
