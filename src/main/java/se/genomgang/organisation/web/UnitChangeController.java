package se.genomgang.organisation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.CloseUnit;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.Units;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** A unit's next name, after a look at which name would hold when; a unit's last day. */
@Controller
@RequestMapping("/admin/units/{code}")
class UnitChangeController {

    private final Units units;
    private final Clock clock;

    UnitChangeController(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/renaming")
    String startRenaming(@PathVariable String code, Rights rights, Model model) {
        AdminController.mustKeep(rights);
        UnitRecord unit = UnitKeepingController.record(units, code, today());
        model.addAttribute("record", unit);
        model.addAttribute("rename", RenameForm.from(unit, today()));
        return "organisation/admin-unit-rename";
    }

    @PostMapping("/renaming")
    ModelAndView rename(
            @PathVariable String code,
            @Valid @ModelAttribute("rename") RenameForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String step,
            Rights rights,
            RedirectAttributes redirect) {
        AdminController.mustKeep(rights);
        UnitRecord unit = UnitKeepingController.record(units, code, today());
        ModelAndView page = new ModelAndView("organisation/admin-unit-rename").addObject("record", unit);
        if (!errors.hasErrors()) {
            try {
                page.addObject("preview", units.previewRenaming(form.toCommand(unit.unit()), rights));
                if (step.equals("confirm")) {
                    units.rename(form.toCommand(unit.unit()), rights);
                    Flash.done(redirect, "organisation.flash.renamed", form.nameSv(), form.from());
                    return new ModelAndView("redirect:/admin/units/" + code);
                }
                return page;
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/closing")
    String startClosing(@PathVariable String code, Rights rights, Locale locale, Model model) {
        AdminController.mustKeep(rights);
        UnitRecord unit = UnitKeepingController.record(units, code, today());
        model.addAttribute("record", unit);
        model.addAttribute("successors", successors(unit, locale));
        model.addAttribute("close", new CloseForm(today(), null, unit.version()));
        return "organisation/admin-unit-close";
    }

    @PostMapping("/closing")
    ModelAndView close(
            @PathVariable String code,
            @Valid @ModelAttribute("close") CloseForm form,
            BindingResult errors,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        AdminController.mustKeep(rights);
        UnitRecord unit = UnitKeepingController.record(units, code, today());
        if (!errors.hasErrors()) {
            try {
                units.close(
                        new CloseUnit(unit.unit().id(), form.lastDay(), successor(form.successor()), form.version()),
                        rights);
                Flash.done(
                        redirect,
                        "organisation.flash.closed",
                        unit.unit().name().in(locale),
                        form.lastDay());
                return new ModelAndView("redirect:/admin/units/" + code);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return new ModelAndView("organisation/admin-unit-close", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("record", unit)
                .addObject("successors", successors(unit, locale));
    }

    private @Nullable UnitId successor(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return units.byCode(code, today()).id();
        } catch (NotVisible e) {
            throw new InvalidField("successor", "organisation.invalid.successorNotOpen");
        }
    }

    private List<Choice> successors(UnitRecord closing, Locale locale) {
        return units.openOn(today()).stream()
                .filter(unit -> !unit.id().equals(closing.unit().id()))
                .map(unit -> Choice.of(unit.code(), unit.name().in(locale)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
