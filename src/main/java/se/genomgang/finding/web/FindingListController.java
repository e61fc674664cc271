package se.genomgang.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.finding.FindingList;
import se.genomgang.finding.FindingPage;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** Findings, for everyone signed in: each sees those they may. As pages, and as one file of exactly what the pages show. */
@Controller
@RequestMapping("/findings")
class FindingListController {

    private static final int MOST = 10_000;

    private final FindingList findings;
    private final FindingPages pages;
    private final FindingLines lines;
    private final Clock clock;

    FindingListController(FindingList findings, FindingPages pages, FindingLines lines, Clock clock) {
        this.findings = findings;
        this.pages = pages;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> written, Rights rights, Locale locale, Model model) {
        FindingQuery query = FindingQuery.of(written);
        FindingPage page = findings.find(query.filter(), rights);
        LocalDate today = LocalDate.now(clock);
        boolean mayAdd = rights.coOrganises() || rights.has(Capacity.REPRESENTATIVE);
        model.addAttribute(
                "list", FindingListView.of(query, page, pages.unitsOn(today), mayAdd, today.getYear(), locale));
        return "finding/list";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.CSV, written, rights, locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.XLSX, written, rights, locale);
    }

    /** All that the filter finds, wherever in it the page was. */
    private ResponseEntity<byte[]> export(
            TableFormat format, Map<String, String> written, Rights rights, Locale locale) {
        FindingQuery query = FindingQuery.of(written).whole();
        LocalDate today = LocalDate.now(clock);
        return Downloads.table("avvikelser-" + today, format, format.write(lines.title(locale), table -> {
            FindingLines.Told told = lines.begin(table, pages.unitsOn(today), MOST, locale);
            findings.each(query.filter(), MOST + 1, rights, told::add);
            told.end();
        }));
    }
}
