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
import se.genomgang.organisation.Units;
import se.genomgang.overview.DecisionBook;
import se.genomgang.overview.DecisionFilter;
import se.genomgang.overview.LoggedReading;
import se.genomgang.overview.Overviews;
import se.genomgang.routine.Routines;

/** Where every unit stands, and what all of them have decided. */
@Controller
class OverviewController {

    private final Overviews overviews;
    private final DecisionBook decisions;
    private final LoggedReading reading;
    private final Units units;
    private final Routines routines;
    private final Clock clock;

    OverviewController(
            Overviews overviews,
            DecisionBook decisions,
            LoggedReading reading,
            Units units,
            Routines routines,
            Clock clock) {
        this.overviews = overviews;
        this.decisions = decisions;
        this.reading = reading;
        this.units = units;
        this.routines = routines;
        this.clock = clock;
    }

    @GetMapping("/overview")
    String overview(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            Rights rights,
            Model model) {
        int thisYear = LocalDate.now(clock).getYear();
        int shown = Shown.year(year, thisYear);
        if (page < 0 || page > 1000) {
            throw new NotVisible();
        }
        model.addAttribute("overview", overviews.of(shown, late, page, rights));
        reading.ofOverview(shown, rights);
        model.addAttribute("late", late);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("thisYear", thisYear);
        model.addAttribute("mayRegister", rights.manager());
        model.addAttribute("mayOrder", rights.auditor() || rights.coOrganises());
        return "overview/overview";
    }

    @GetMapping("/decisions")
    String decisions(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before,
            Rights rights,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        DecisionFilter filter = Shown.decisions(year, unit, point, q, before);
        model.addAttribute("filter", filter);
        model.addAttribute("page", decisions.of(filter, rights));
        reading.ofDecisions(year == null ? today.getYear() : year, rights);
        model.addAttribute("units", units.openOn(today));
        model.addAttribute(
                "points",
                routines.kindsInForce(today).stream()
                        .findFirst()
                        .map(kind -> routines.rules(
                                        kind.id(), kind.unitKinds().iterator().next())
                                .agenda())
                        .orElseGet(java.util.List::of));
        model.addAttribute("thisYear", today.getYear());
        return "overview/decisions";
    }
}
