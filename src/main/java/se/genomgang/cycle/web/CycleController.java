package se.genomgang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.cycle.Comparison.Standing;
import se.genomgang.cycle.CycleState;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.LoggedCycleReading;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** The year of each unit, read by everyone who is signed in. */
@Controller
@RequestMapping("/cycle")
class CycleController {

    private final Cycles cycles;
    private final CycleYears begun;
    private final CyclePages pages;
    private final Units units;
    private final Clock clock;
    private final LoggedCycleReading logged;

    CycleController(
            Cycles cycles, CycleYears begun, CyclePages pages, Units units, Clock clock, LoggedCycleReading logged) {
        this.logged = logged;
        this.cycles = cycles;
        this.begun = begun;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    /** One's own unit's year, or the central one's for who has no unit. */
    @GetMapping
    String own(Rights rights) {
        LocalDate today = LocalDate.now(clock);
        UnitId home = rights.homeUnit().orElse(null);
        UnitView unit = units.openOn(today).stream()
                .filter(each -> each.id().equals(home))
                .findFirst()
                .orElseGet(() -> units.central(today));
        return "redirect:/cycle/" + unit.code() + "/" + today.getYear();
    }

    @GetMapping("/{code}/{year}")
    String show(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(name = "show", defaultValue = "") String written,
            Rights rights,
            Locale locale,
            Model model) {
        UnitView unit = cycles.unit(code, year);
        Standing show = standing(written);
        boolean mayKeep = CycleYears.mayKeep(unit.id(), rights);
        cycles.compared(unit, year)
                .ifPresentOrElse(
                        cycle -> {
                            logged.of(cycle.own(), rights);
                            model.addAttribute("page", pages.of(cycle, show, rights, locale));
                            model.addAttribute("mayAdd", mayKeep && cycle.own().state() != CycleState.DELIVERED);
                        },
                        () -> model.addAttribute(
                                "pattern",
                                mayKeep && begun.mayBegin(year)
                                        ? begun.pattern(unit, year).orElse(null)
                                        : null));
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("mayBegin", mayKeep && begun.mayBegin(year));
        model.addAttribute("shown", show);
        model.addAttribute("unit", unit);
        model.addAttribute("year", year);
        model.addAttribute("years", cycles.years(unit));
        model.addAttribute("units", units.openOn(LocalDate.of(year, 12, 31)));
        return "cycle/show";
    }

    /** What is no standing narrows nothing, as in the other lists. */
    private static @Nullable Standing standing(String written) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equals(written))
                .findFirst()
                .orElse(null);
    }
}
