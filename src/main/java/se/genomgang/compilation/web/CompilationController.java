package se.genomgang.compilation.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.compilation.Compilation;
import se.genomgang.compilation.Compilations;
import se.genomgang.compilation.Compiled;
import se.genomgang.compilation.TakingIn;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** What the units' meetings of a season led to: as it stands now, and as it was compiled. */
@Controller
@RequestMapping("/compilations")
class CompilationController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Compilations compilations;
    private final TakingIn takingIn;
    private final CompilationTable table;
    private final Submissions submissions;

    CompilationController(
            Compilations compilations, TakingIn takingIn, CompilationTable table, Submissions submissions) {
        this.compilations = compilations;
        this.takingIn = takingIn;
        this.table = table;
        this.submissions = submissions;
    }

    @GetMapping
    String seasons(Rights rights, Model model) {
        model.addAttribute("seasons", compilations.seasons(rights));
        model.addAttribute("seesStatus", rights.seesStatus());
        return "compilation/list";
    }

    @GetMapping("/{year}/{kind}")
    String season(@PathVariable int year, @PathVariable String kind, Rights rights, Model model) {
        model.addAttribute("page", compilations.now(known(year), kind, rights));
        return "compilation/season";
    }

    @PostMapping("/{year}/{kind}")
    String make(
            @PathVariable int year,
            @PathVariable String kind,
            SubmissionKey once,
            Rights rights,
            RedirectAttributes redirect) {
        String place = submissions.once(
                once, rights.person(), () -> "/compilations/" + compilations.make(known(year), kind, rights));
        Flash.done(redirect, "compilation.flash.made");
        return "redirect:" + place;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Rights rights, Model model) {
        Compilation compilation = compilations.get(id, rights);
        model.addAttribute("compilation", compilation);
        model.addAttribute("made", compilations.made(compilation.content()));
        model.addAttribute("meetings", takingIn.meetings(rights));
        model.addAttribute("seesStatus", rights.seesStatus());
        return "compilation/show";
    }

    @PostMapping("/{id}/material")
    String takeIn(@PathVariable long id, @RequestParam long into, Rights rights, RedirectAttributes redirect) {
        int points = takingIn.takeIn(id, new MeetingId(into), rights);
        Flash.done(redirect, "compilation.flash.takenIn", points);
        return "redirect:/meetings/" + into;
    }

    @GetMapping("/{id}/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id, Rights rights, Locale locale) {
        return export(id, TableFormat.CSV, rights, locale);
    }

    @GetMapping("/{id}/export.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id, Rights rights, Locale locale) {
        return export(id, TableFormat.XLSX, rights, locale);
    }

    private ResponseEntity<byte[]> export(long id, TableFormat format, Rights rights, Locale locale) {
        Compilation compilation = compilations.get(id, rights);
        Compiled content = compilation.content();
        return Downloads.table(
                "sammanstallning-" + content.year() + "-" + compilation.number(),
                format,
                format.write(
                        content.kindName().in(locale) + " " + content.year(),
                        lines -> table.write(content, lines, locale)));
    }

    private static int known(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotVisible();
        }
        return year;
    }
}
