package se.genomgang.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.finding.AuditId;
import se.genomgang.finding.AuditList;
import se.genomgang.finding.AuditSheet;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;

/** Audits by year, and one audit with what it found; each reader sees those they may. */
@Controller
@RequestMapping("/audits")
class AuditController {

    private static final int FIRST_YEAR = 1990;

    private final AuditList audits;
    private final FindingPages pages;
    private final Clock clock;

    AuditController(AuditList audits, FindingPages pages, Clock clock) {
        this.audits = audits;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Rights rights, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        int latest = today.getYear() + 1;
        int shown = year == null || year < FIRST_YEAR || year > latest ? today.getYear() : year;
        model.addAttribute("audits", audits.of(shown, rights));
        model.addAttribute("units", pages.unitsOn(today));
        model.addAttribute("year", shown);
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("mayAdd", rights.coOrganises() || rights.has(Capacity.REPRESENTATIVE));
        return "finding/audits";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Rights rights, Model model) {
        AuditSheet sheet = audits.get(new AuditId(id), rights);
        Map<UnitId, UnitView> units = pages.unitsOn(LocalDate.now(clock));
        UnitId unit = sheet.audit().unit();
        boolean mayAdd =
                unit == null ? rights.coOrganises() || rights.has(Capacity.REPRESENTATIVE) : rights.organises(unit);
        model.addAttribute("sheet", sheet);
        model.addAttribute("units", units);
        model.addAttribute("unit", unit == null ? null : units.get(unit));
        model.addAttribute("mayAdd", mayAdd);
        return "finding/audit";
    }
}
