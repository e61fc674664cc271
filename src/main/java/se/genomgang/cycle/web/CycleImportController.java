package se.genomgang.cycle.web;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.cycle.CycleImports;
import se.genomgang.cycle.Cycles;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.UnreadableTable;
import se.genomgang.web.Downloads;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Activities from a file into a unit's year, for those who keep it: choose it, look at what it will add, import. */
@Controller
@RequestMapping("/cycle/{code}/{year}/import")
class CycleImportController {

    private final CycleImports imports;
    private final Cycles cycles;
    private final CycleWords words;
    private final Submissions submissions;
    private final MessageSource messages;

    CycleImportController(
            CycleImports imports, Cycles cycles, CycleWords words, Submissions submissions, MessageSource messages) {
        this.imports = imports;
        this.cycles = cycles;
        this.words = words;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @PathVariable int year, Rights rights, Locale locale) {
        UnitView unit = cycles.unit(code, year);
        ModelAndView page = page(unit, year);
        imports.preview(unit, year, rights).ifPresent(preview -> page.addObject("preview", preview)
                .addObject(
                        "lines",
                        preview.steps().stream()
                                .map(step -> ImportLine.of(step, words, locale))
                                .toList()));
        return page;
    }

    @PostMapping
    ModelAndView upload(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Rights rights,
            Locale locale)
            throws IOException {
        UnitView unit = cycles.unit(code, year);
        imports.requireOpen(unit, year, rights);
        try {
            if (file == null || file.isEmpty()) {
                throw new UnreadableTable(UnreadableTable.Reason.EMPTY, 0).at("file");
            }
            imports.upload(unit, year, String.valueOf(file.getOriginalFilename()), file.getBytes(), rights);
            return new ModelAndView("redirect:" + place(code, year) + "/import");
        } catch (InvalidField objection) {
            ModelAndView again = page(unit, year)
                    .addObject(
                            "error",
                            messages.getMessage(
                                    objection.messageKey(),
                                    objection.arguments().toArray(),
                                    locale));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String fingerprint,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        UnitView unit = cycles.unit(code, year);
        imports.requireOpen(unit, year, rights);
        try {
            return "redirect:"
                    + submissions.once(key, rights.person(), () -> {
                        Flash.done(
                                redirect,
                                "cycle.flash.imported",
                                imports.confirm(unit, year, fingerprint, rights).added());
                        return place(code, year);
                    });
        } catch (Refused refusal) {
            Flash.problem(redirect, refusal.messageKey());
            return "redirect:" + place(code, year) + "/import";
        }
    }

    @PostMapping("/cancellation")
    String forget(@PathVariable String code, @PathVariable int year, Rights rights) {
        imports.forget(cycles.unit(code, year), year, rights);
        return "redirect:" + place(code, year) + "/import";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(@PathVariable String code, @PathVariable int year, Rights rights) {
        return template(TableFormat.CSV, cycles.unit(code, year), year, rights);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable int year, Rights rights) {
        return template(TableFormat.XLSX, cycles.unit(code, year), year, rights);
    }

    private ResponseEntity<byte[]> template(TableFormat format, UnitView unit, int year, Rights rights) {
        imports.requireOpen(unit, year, rights);
        return Downloads.table("arscykel-mall", format, imports.template(format));
    }

    private static ModelAndView page(UnitView unit, int year) {
        return new ModelAndView("cycle/import").addObject("unit", unit).addObject("year", year);
    }

    private static String place(String code, int year) {
        return "/cycle/" + code + "/" + year;
    }
}
