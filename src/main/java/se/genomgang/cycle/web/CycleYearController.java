package se.genomgang.cycle.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.Cycles;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;

/** Begins a year of a unit, puts it in force, or throws the draft away. */
@Controller
@RequestMapping("/cycle/{code}/{year}")
class CycleYearController {

    private final Cycles cycles;
    private final CycleYears years;

    CycleYearController(Cycles cycles, CycleYears years) {
        this.cycles = cycles;
        this.years = years;
    }

    @PostMapping
    String begin(@PathVariable String code, @PathVariable int year, Rights rights, RedirectAttributes redirect) {
        years.begin(cycles.unit(code, year), year, rights);
        Flash.done(redirect, "cycle.flash.begun");
        return place(code, year);
    }

    @PostMapping("/in-force")
    String putInForce(@PathVariable String code, @PathVariable int year, Rights rights, RedirectAttributes redirect) {
        years.putInForce(cycles.unit(code, year), year, rights);
        Flash.done(redirect, "cycle.flash.inForce");
        return place(code, year);
    }

    @PostMapping("/discard")
    String discard(@PathVariable String code, @PathVariable int year, Rights rights, RedirectAttributes redirect) {
        years.discard(cycles.unit(code, year), year, rights);
        Flash.done(redirect, "cycle.flash.discarded");
        return place(code, year);
    }

    private static String place(String code, int year) {
        return "redirect:/cycle/" + code + "/" + year;
    }
}
