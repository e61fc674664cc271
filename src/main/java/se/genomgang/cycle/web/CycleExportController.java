package se.genomgang.cycle.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.Cycles;
import se.genomgang.kernel.NotVisible;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** A unit's year as a table, in the columns that the import reads. */
@Controller
@RequestMapping("/cycle/{code}/{year}")
class CycleExportController {

    private final Cycles cycles;
    private final CycleTable table;

    CycleExportController(Cycles cycles, CycleTable table) {
        this.cycles = cycles;
        this.table = table;
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable int year, Locale locale) {
        return export(code, year, TableFormat.CSV, locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable int year, Locale locale) {
        return export(code, year, TableFormat.XLSX, locale);
    }

    private ResponseEntity<byte[]> export(String code, int year, TableFormat format, Locale locale) {
        UnitView unit = cycles.unit(code, year);
        CycleView cycle = cycles.of(unit, year).orElseThrow(NotVisible::new);
        return Downloads.table(
                "arscykel-" + code + "-" + year,
                format,
                format.write(unit.shortName().in(locale) + " " + year, lines -> table.write(cycle, lines, locale)));
    }
}
