package se.genomgang.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.Coverage;
import se.genomgang.overview.LoggedReading;

/** Which points the meetings of a year have treated, unit by unit. */
@Controller
class CoverageController {

    private static final int LAST_PAGE = 1000;

    private final Coverage coverage;
    private final LoggedReading reading;
    private final Clock clock;

    CoverageController(Coverage coverage, LoggedReading reading, Clock clock) {
        this.coverage = coverage;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int page,
            Rights rights,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        int shown = Shown.year(year, today.getYear());
        if (page < 0 || page > LAST_PAGE) {
            throw new NotVisible();
        }
        model.addAttribute("coverage", coverage.of(shown, unit.isBlank() ? null : unit, page, rights));
        reading.ofCoverage(shown, rights);
        model.addAttribute("unit", unit);
        model.addAttribute("overviewToo", rights.seesStatus());
        model.addAttribute("today", today);
        model.addAttribute("thisYear", today.getYear());
        return "overview/coverage";
    }
}
