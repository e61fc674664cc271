package se.genomgang.deadline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.deadline.DeadlinePage;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** What is to be done, for everyone signed in: one's own, one's units', and every unit's for those who see where all stand. */
@Controller
@RequestMapping("/deadlines")
class DeadlineController {

    private final Deadlines deadlines;
    private final DeadlineRows rows;
    private final DeadlineTable table;
    private final Clock clock;

    DeadlineController(Deadlines deadlines, DeadlineRows rows, DeadlineTable table, Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> written, Rights rights, Locale locale, Model model) {
        DeadlineQuery query = DeadlineQuery.of(written);
        DeadlinePage page = deadlines.list(query.filter(), rights);
        List<Due> shown = page.found().stream()
                .skip((query.page() - 1L) * DeadlineListView.ROWS)
                .limit(DeadlineListView.ROWS)
                .toList();
        model.addAttribute(
                "list",
                DeadlineListView.of(
                        query,
                        page,
                        rows(shown, page.units(), rights, locale),
                        rights,
                        LocalDate.now(clock).getYear(),
                        locale));
        return "deadline/list";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.CSV, written, rights, locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.XLSX, written, rights, locale);
    }

    /** All that the filter finds, whichever page was shown. */
    private ResponseEntity<byte[]> export(
            TableFormat format, Map<String, String> written, Rights rights, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        DeadlinePage page = deadlines.list(DeadlineQuery.of(written).filter(), rights);
        return Downloads.table(
                "tidsfrister-" + today,
                format,
                table.write(format, rows(page.found(), page.units(), rights, locale), locale));
    }

    private List<DeadlineRow> rows(List<Due> found, Map<UnitId, UnitView> units, Rights rights, Locale locale) {
        return found.stream()
                .map(due -> rows.row(
                        due, Objects.requireNonNull(units.get(due.obligation().unit())), rights, locale))
                .toList();
    }
}
