package se.genomgang.overview.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.DecisionBook;
import se.genomgang.overview.LoggedReading;
import se.genomgang.overview.Overviews;
import se.genomgang.tabular.CsvLines;

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
        int shown = Shown.year(year, LocalDate.now(clock).getYear());
        var text = new StringBuilder();
        reading.ofOverview(shown, rights);
        sheet.write(overviews.whole(shown, late, rights), new CsvLines(text), locale);
        return file("genomgang-" + shown + ".csv", text);
    }

    @GetMapping("/decisions/export.csv")
    ResponseEntity<byte[]> decisions(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String q,
            Rights rights,
            Locale locale) {
        var text = new StringBuilder();
        var table = new CsvLines(text);
        var told = new AtomicInteger();
        reading.ofDecisions(year == null ? LocalDate.now(clock).getYear() : year, rights);
        sheet.decisionHeader(table, locale);
        decisions.each(Shown.decisions(year, unit, point, q, null), MOST_DECISIONS + 1, rights, line -> {
            if (told.incrementAndGet() <= MOST_DECISIONS) {
                sheet.write(line, table, locale);
            }
        });
        if (told.get() > MOST_DECISIONS) {
            sheet.cut(MOST_DECISIONS, table, locale);
        }
        return file(year == null ? "beslut.csv" : "beslut-" + year + ".csv", text);
    }

    private static ResponseEntity<byte[]> file(String name, StringBuilder text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
