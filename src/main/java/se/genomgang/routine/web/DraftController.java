package se.genomgang.routine.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
import se.genomgang.kernel.Stale;
import se.genomgang.routine.DraftRef;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.routine.Strength;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;

/** A draft as a whole: what it says, its line in the change log, what it asks of the record, and its end. */
@Controller
class DraftController {

    private static final List<Choice> STRENGTHS = Arrays.stream(Strength.values())
            .map(strength -> Choice.keyed(strength, "routine.strength." + strength))
            .toList();

    private final RoutineDrafts drafts;
    private final DraftPages pages;

    DraftController(RoutineDrafts drafts, DraftPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/routine/{code}/edit")
    String overview(@PathVariable String code, Rights rights, Model model) {
        return pages.overview(drafts.open(code, rights), rights, model);
    }

    @GetMapping("/routine/{code}/edit/line")
    String line(@PathVariable String code, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        model.addAttribute("line", LineForm.from(book.routine()));
        return pages.form("routine/line", book, model);
    }

    @PostMapping("/routine/{code}/edit/line")
    String saveLine(
            @PathVariable String code,
            @Valid @ModelAttribute("line") LineForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        DraftRef ref = Typed.ref(code, form.version());
        if (!Saving.done(
                errors,
                model,
                response,
                () -> drafts.describe(ref, form.dated(), Typed.label(form.changeSv(), form.changeEn()), rights))) {
            return pages.form("routine/line", book, model);
        }
        return pages.saved(code, "#log", redirect);
    }

    @GetMapping("/routine/{code}/edit/record")
    String record(@PathVariable String code, Rights rights, Model model) {
        RoutineBook book = drafts.open(code, rights);
        return recordForm(book, book, model);
    }

    @PostMapping("/routine/{code}/edit/record")
    String saveRecord(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Rights rights,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoutineBook book = drafts.open(code, rights);
        Map<RecordRule, Strength> strengths = strengths(typed);
        try {
            drafts.recordRules(new DraftRef(code, version), strengths, rights);
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", stale);
            return recordForm(book, book.recordedAs(strengths), model);
        }
        return pages.saved(code, "#PROTOCOL", redirect);
    }

    private String recordForm(RoutineBook standing, RoutineBook typed, Model model) {
        model.addAttribute("strengths", STRENGTHS);
        model.addAttribute("rulings", typed.record());
        model.addAttribute("standing", pages.record(standing));
        return pages.form("routine/record", standing, model);
    }

    private static Map<RecordRule, Strength> strengths(Map<String, String> typed) {
        Map<RecordRule, Strength> strengths = new EnumMap<>(RecordRule.class);
        for (RecordRule rule : RecordRule.values()) {
            Arrays.stream(Strength.values())
                    .filter(strength -> strength.name().equals(typed.get(rule.name())))
                    .forEach(strength -> strengths.put(rule, strength));
        }
        return strengths;
    }

    @PostMapping("/routine/{code}/edit/deletion")
    String delete(@PathVariable String code, @RequestParam int version, Rights rights, RedirectAttributes redirect) {
        Saving.press(() -> drafts.delete(new DraftRef(code, version), rights));
        Flash.done(redirect, "routine.flash.deleted", code);
        return "redirect:/routine";
    }
}
