package se.genomgang.organisation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.Units;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Opening units and looking after those there are. */
@Controller
@RequestMapping("/admin/units")
class UnitKeepingController {

    private final Units units;
    private final Submissions submissions;
    private final Clock clock;

    UnitKeepingController(Units units, Submissions submissions, Clock clock) {
        this.units = units;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping
    String list(Rights rights, Model model) {
        AdminController.mustKeep(rights);
        model.addAttribute("units", units.everyOne(today()));
        model.addAttribute("today", today());
        return "organisation/admin-units";
    }

    @GetMapping("/new")
    String start(Rights rights, Model model) {
        AdminController.mustKeep(rights);
        model.addAttribute("open", OpenUnitForm.empty(today()));
        model.addAttribute("kinds", kinds());
        return "organisation/admin-unit-new";
    }

    @PostMapping
    ModelAndView open(
            @Valid @ModelAttribute("open") OpenUnitForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        AdminController.mustKeep(rights);
        if (!errors.hasErrors()) {
            try {
                String target = submissions.once(key, rights.person(), () -> {
                    units.open(form.toCommand(), rights);
                    return "/admin/units/" + form.code();
                });
                Flash.done(redirect, "organisation.flash.opened", form.nameSv());
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = new ModelAndView("organisation/admin-unit-new", HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("kinds", kinds());
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Rights rights, Model model) {
        AdminController.mustKeep(rights);
        UnitRecord unit = record(units, code, today());
        model.addAttribute("record", unit);
        model.addAttribute("names", units.names(unit.unit().id()));
        model.addAttribute(
                "mayClose", unit.unit().lastDay() == null && unit.unit().kind() != UnitKind.CENTRAL);
        return "organisation/admin-unit";
    }

    static UnitRecord record(Units units, String code, LocalDate today) {
        return units.everyOne(today).stream()
                .filter(each -> Objects.equals(each.unit().code(), code))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private static List<Choice> kinds() {
        return Stream.of(UnitKind.SCHOOL, UnitKind.SUPPORT, UnitKind.DEPARTMENT)
                .map(kind -> Choice.keyed(kind, "organisation.kind." + kind))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
