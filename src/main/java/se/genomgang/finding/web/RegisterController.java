package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.finding.AuditList;
import se.genomgang.finding.FindingKind;
import se.genomgang.finding.Findings;
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

/** Enters a finding. */
@Controller
class RegisterController {

    private final Findings findings;
    private final AuditList audits;
    private final Units units;
    private final Submissions submissions;
    private final MessageSource messages;
    private final Clock clock;

    RegisterController(
            Findings findings,
            AuditList audits,
            Units units,
            Submissions submissions,
            MessageSource messages,
            Clock clock) {
        this.findings = findings;
        this.audits = audits;
        this.units = units;
        this.submissions = submissions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form, with what the link that led here knows. */
    @GetMapping("/findings/new")
    ModelAndView start(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String audit,
            @RequestParam(defaultValue = "") String kind,
            Rights rights,
            Locale locale) {
        FindingKind chosen = Arrays.stream(FindingKind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(FindingKind.NONCONFORMITY);
        return page(rights, locale)
                .addObject("form", new FindingForm(unit, chosen, audit, "", "", "", "", LocalDate.now(clock)));
    }

    @PostMapping("/findings")
    ModelAndView register(
            @Valid @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                UnitId unit =
                        units.byCode(text(form.unit()), LocalDate.now(clock)).id();
                String target = submissions.once(
                        key, rights.person(), () -> "/findings/" + findings.register(form.toCommand(unit), rights));
                Flash.done(redirect, "finding.flash.registered");
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView page = page(rights, locale);
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Rights rights, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<UnitView> own = units.openOn(today).stream()
                .filter(unit -> rights.organises(unit.id()))
                .toList();
        if (own.isEmpty()) {
            throw new NotAllowed("finding.notAllowed.register");
        }
        List<UnitId> ids = own.stream().map(UnitView::id).toList();
        return new ModelAndView("finding/new")
                .addObject("units", FindingListView.unitChoices(own, locale))
                .addObject("kinds", keyed())
                .addObject(
                        "audits",
                        audits.toFindIn(ids, today, rights).stream()
                                .map(audit -> Choice.of(
                                        audit.id(),
                                        messages.getMessage(
                                                        "finding.audit.named." + audit.kind(),
                                                        new Object[] {audit.number()},
                                                        locale)
                                                + ": "
                                                + audit.scope()))
                                .toList());
    }

    private static List<Choice> keyed() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Choice.keyed(kind, "finding.kind." + kind))
                .toList();
    }
}
