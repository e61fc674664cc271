package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.finding.AuditId;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.AuditList;
import se.genomgang.finding.AuditSheet;
import se.genomgang.finding.Audits;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Enters an audit, and describes it anew. */
@Controller
@RequestMapping("/audits")
class AuditEditController {

    private final Audits audits;
    private final AuditList list;
    private final Units units;
    private final Submissions submissions;
    private final Clock clock;

    AuditEditController(Audits audits, AuditList list, Units units, Submissions submissions, Clock clock) {
        this.audits = audits;
        this.list = list;
        this.units = units;
        this.submissions = submissions;
        this.clock = clock;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Arrays.stream(AuditKind.values())
                .map(kind -> Choice.keyed(kind, "finding.auditKind." + kind))
                .toList();
    }

    @GetMapping("/new")
    ModelAndView start(@RequestParam(defaultValue = "") String unit, Rights rights, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return fresh(rights, locale)
                .addObject("auditForm", new AuditForm(AuditKind.INTERNAL, unit, "", "", today, today, null));
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("auditForm") AuditForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                UnitId unit = text(form.unit()).isEmpty()
                        ? null
                        : units.byCode(text(form.unit()), LocalDate.now(clock)).id();
                String target = submissions.once(
                        key, rights.person(), () -> "/audits/" + audits.register(form.toCommand(unit), rights));
                Flash.done(redirect, "finding.flash.auditRegistered");
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return again(fresh(rights, locale), errors);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, Rights rights) {
        AuditSheet sheet = changeable(id, rights);
        return page(sheet).addObject("auditForm", AuditForm.from(sheet, ""));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("auditForm") AuditForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                audits.change(new AuditId(id), form.toCommand(null), form.versionRead(), rights);
                Flash.done(redirect, "finding.flash.auditChanged");
                return new ModelAndView("redirect:/audits/" + id);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return again(page(changeable(id, rights)), errors);
    }

    private ModelAndView fresh(Rights rights, Locale locale) {
        List<UnitView> own = units.openOn(LocalDate.now(clock)).stream()
                .filter(unit -> rights.organises(unit.id()))
                .toList();
        if (own.isEmpty()) {
            throw new NotAllowed("finding.notAllowed.auditOfUnit");
        }
        return new ModelAndView("finding/audit-form")
                .addObject("units", FindingListView.unitChoices(own, locale))
                .addObject("everywhere", rights.coOrganises())
                .addObject("audit", null);
    }

    private AuditSheet changeable(long id, Rights rights) {
        audits.requireReady(new AuditId(id), rights);
        return list.get(new AuditId(id), rights);
    }

    private static ModelAndView page(AuditSheet sheet) {
        return new ModelAndView("finding/audit-form").addObject("audit", sheet.audit());
    }

    private static ModelAndView again(ModelAndView page, BindingResult errors) {
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
