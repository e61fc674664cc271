package se.genomgang.cycle.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.LoggedCycleReading;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** A unit's year as a table: the columns that the import reads, and what else the list of the page says. */
@Controller
@RequestMapping("/cycle/{code}/{year}")
class CycleExportController {

    private final Cycles cycles;
    private final CycleTable table;
    private final LoggedCycleReading logged;

    CycleExportController(Cycles cycles, CycleTable table, LoggedCycleReading logged) {
        this.logged = logged;
        this.cycles = cycles;
        this.table = table;
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable int year, Rights rights, Locale locale) {
        return export(code, year, TableFormat.CSV, rights, locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable int year, Rights rights, Locale locale) {
        return export(code, year, TableFormat.XLSX, rights, locale);
    }

    private ResponseEntity<byte[]> export(String code, int year, TableFormat format, Rights rights, Locale locale) {
        UnitView unit = cycles.unit(code, year);
        Comparison cycle = cycles.compared(unit, year).orElseThrow(NotVisible::new);
        logged.of(cycle.own(), rights);
        return Downloads.table(
                "arscykel-" + code + "-" + year,
                format,
                format.write(
                        unit.shortName().in(locale) + " " + year, lines -> table.write(cycle, lines, rights, locale)));
    }
}
