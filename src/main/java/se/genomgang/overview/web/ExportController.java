package se.genomgang.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.DecisionBook;
import se.genomgang.overview.DecisionFilter;
import se.genomgang.overview.LoggedReading;
import se.genomgang.overview.OverviewPage;
import se.genomgang.overview.Overviews;
import se.genomgang.tabular.Lines;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/**
 * What the overview and the decisions show, for a spreadsheet: the same filters, the same rights, one file instead of pages. The file is made before
 * it is sent, so that a slow reader keeps no hold on the database.
 */
@Controller
class ExportController {

    private static final int MOST_DECISIONS = 10_000;

    private final Overviews overviews;
    private final DecisionBook decisions;
    private final LoggedReading reading;
    private final OverviewSheet sheet;
    private final Clock clock;

    ExportController(
            Overviews overviews, DecisionBook decisions, LoggedReading reading, OverviewSheet sheet, Clock clock) {
        this.overviews = overviews;
        this.decisions = decisions;
        this.reading = reading;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/overview/export.csv")
    ResponseEntity<byte[]> overview(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean late,
            Rights rights,
            Locale locale) {
        return overview(TableFormat.CSV, year, late, rights, locale);
    }

    @GetMapping("/overview/export.xlsx")
    ResponseEntity<byte[]> overviewWorkbook(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean late,
            Rights rights,
            Locale locale) {
        return overview(TableFormat.XLSX, year, late, rights, locale);
    }

    @GetMapping("/decisions/export.csv")
    ResponseEntity<byte[]> decisions(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String q,
            Rights rights,
            Locale locale) {
        return decisions(TableFormat.CSV, Shown.decisions(year, unit, point, q, null), rights, locale);
    }

    @GetMapping("/decisions/export.xlsx")
    ResponseEntity<byte[]> decisionsWorkbook(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String q,
            Rights rights,
            Locale locale) {
        return decisions(TableFormat.XLSX, Shown.decisions(year, unit, point, q, null), rights, locale);
    }

    private ResponseEntity<byte[]> overview(
            TableFormat format, @Nullable Integer year, boolean late, Rights rights, Locale locale) {
        int shown = Shown.year(year, LocalDate.now(clock).getYear());
        reading.ofOverview(shown, rights);
        OverviewPage whole = overviews.whole(shown, late, rights);
        return Downloads.table(
                "genomgang-" + shown,
                format,
                format.write(sheet.overviewTitle(shown, locale), lines -> sheet.write(whole, lines, locale)));
    }

    private ResponseEntity<byte[]> decisions(TableFormat format, DecisionFilter filter, Rights rights, Locale locale) {
        Integer year = filter.year();
        reading.ofDecisions(year == null ? LocalDate.now(clock).getYear() : year, rights);
        byte[] content =
                format.write(sheet.decisionsTitle(locale), lines -> writeDecisions(filter, lines, rights, locale));
        return Downloads.table(year == null ? "beslut" : "beslut-" + year, format, content);
    }

    private void writeDecisions(DecisionFilter filter, Lines lines, Rights rights, Locale locale) {
        var told = new AtomicInteger();
        sheet.decisionHeader(lines, locale);
        decisions.each(filter, MOST_DECISIONS + 1, rights, line -> {
            if (told.incrementAndGet() <= MOST_DECISIONS) {
                sheet.write(line, lines, locale);
            }
        });
        if (told.get() > MOST_DECISIONS) {
            sheet.cut(MOST_DECISIONS, lines, locale);
        }
    }
}
