package se.genomgang.cycle.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.cycle.LoggedCycleReading;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.UnitComparison;
import se.genomgang.cycle.UnitComparisons;
import se.genomgang.kernel.Rights;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Choice;
import se.genomgang.web.Downloads;

/** Who has done what of the activities that units share, read by everyone who is signed in; as a page, and as a file of exactly what it shows. */
@Controller
@RequestMapping("/cycle/compare/{year}")
class ComparisonController {

    private static final List<Choice> SHOWN =
            List.of(Choice.keyed("false", "cycle.compare.all"), Choice.keyed("true", "cycle.compare.late"));

    private final UnitComparisons comparisons;
    private final ComparisonSheet sheet;
    private final LoggedCycleReading logged;

    ComparisonController(UnitComparisons comparisons, ComparisonSheet sheet, LoggedCycleReading logged) {
        this.logged = logged;
        this.comparisons = comparisons;
        this.sheet = sheet;
    }

    @GetMapping
    String show(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "false") boolean late,
            Rights rights,
            Locale locale,
            Model model) {
        Theme only = theme(theme);
        model.addAttribute("page", sheet.page(read(year, only, late, rights), locale));
        model.addAttribute("themes", themes());
        model.addAttribute("theme", only == null ? "" : small(only));
        model.addAttribute("late", late);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("query", query(only, late));
        return "cycle/compare";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "false") boolean late,
            Rights rights,
            Locale locale) {
        return export(TableFormat.CSV, read(year, theme(theme), late, rights), locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "false") boolean late,
            Rights rights,
            Locale locale) {
        return export(TableFormat.XLSX, read(year, theme(theme), late, rights), locale);
    }

    private UnitComparison read(int year, @Nullable Theme theme, boolean late, Rights rights) {
        UnitComparison found = comparisons.of(year, theme, late);
        logged.ofComparison(year, rights);
        return found;
    }

    private ResponseEntity<byte[]> export(TableFormat format, UnitComparison comparison, Locale locale) {
        return Downloads.table(
                "arscykler-" + comparison.year(),
                format,
                format.write(sheet.title(comparison, locale), lines -> sheet.write(comparison, lines, locale)));
    }

    private static List<Choice> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> Choice.keyed(small(theme), "cycle.theme." + theme))
                .toList();
    }

    /** What is no theme narrows nothing, as in the other lists. */
    private static @Nullable Theme theme(String written) {
        return Arrays.stream(Theme.values())
                .filter(theme -> small(theme).equals(written))
                .findFirst()
                .orElse(null);
    }

    private static String small(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** The filter as it stands in the address; empty when nothing narrows. */
    private static String query(@Nullable Theme theme, boolean late) {
        String themed = theme == null ? "" : "theme=" + small(theme);
        String lateOnly = late ? "late=true" : "";
        return themed.isEmpty() && lateOnly.isEmpty()
                ? ""
                : "?" + themed + (themed.isEmpty() || lateOnly.isEmpty() ? "" : "&") + lateOnly;
    }
}
