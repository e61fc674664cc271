package se.genomgang.document.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import se.genomgang.document.PackageFile;
import se.genomgang.document.Packages;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Orders packages, shows how far they have come and hands them out. */
@Controller
@RequestMapping("/packages")
class PackageController {

    static final String PAGE = "/packages";

    private final Packages packages;
    private final Units units;
    private final Submissions submissions;
    private final Clock clock;

    PackageController(Packages packages, Units units, Submissions submissions, Clock clock) {
        this.packages = packages;
        this.units = units;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The orders, and the form for another: of last year and this one so far, for the unit that the link came from. */
    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Rights rights,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return page(before, rights, locale)
                .addObject("order", new OrderForm(unit, today.minusYears(1).withDayOfYear(1), today));
    }

    @PostMapping
    ModelAndView order(
            @Valid @ModelAttribute("order") OrderForm form,
            BindingResult errors,
            SubmissionKey once,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                String target = submissions.once(once, rights.person(), () -> placed(form, rights, locale));
                Flash.done(redirect, "document.packages.flash.ordered");
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView page = page(Long.MAX_VALUE, rights, locale);
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String placed(OrderForm form, Rights rights, Locale locale) {
        packages.order(form.toCommand(chosen(form.unit(), rights)), rights);
        return PAGE;
    }

    /** Of one whom packages of every unit are not for, nothing chosen means the first of their own. */
    private @Nullable UnitId chosen(@Nullable String code, Rights rights) {
        boolean none = code == null || code.isBlank();
        if (none && packages.everywhere(rights)) {
            return null;
        }
        List<UnitView> offered = offered(rights);
        return offered.stream()
                .filter(unit -> none || unit.code().equals(code))
                .map(UnitView::id)
                .findFirst()
                .orElseThrow(() -> new InvalidField("unit", "document.invalid.unit"));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id, Rights rights) {
        PackageFile file = packages.fetch(id, rights);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.getFilename())
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/{id}/removal")
    String drop(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        packages.drop(id, rights);
        Flash.done(redirect, "document.packages.flash.dropped");
        return "redirect:" + PAGE;
    }

    private ModelAndView page(long before, Rights rights, Locale locale) {
        Packages.Page orders = packages.list(before, rights);
        return new ModelAndView("document/packages")
                .addObject("orders", orders)
                .addObject("before", before)
                .addObject("first", before == Long.MAX_VALUE ? null : PAGE)
                .addObject("today", LocalDate.now(clock))
                .addObject("everywhere", packages.everywhere(rights))
                .addObject(
                        "units",
                        offered(rights).stream()
                                .map(unit ->
                                        Choice.of(unit.code(), unit.shortName().in(locale)))
                                .toList());
    }

    /** Every unit that there is or has been, as far as the person may order of it. */
    private List<UnitView> offered(Rights rights) {
        boolean everywhere = packages.everywhere(rights);
        return units.everyOne(LocalDate.now(clock)).stream()
                .map(UnitRecord::unit)
                .filter(unit -> everywhere || rights.readsDrafts(unit.id()))
                .toList();
    }
}
