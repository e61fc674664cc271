package se.genomgang.cycle.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.cycle.CentralOffers;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.Offered;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;

/** Takes over what the central cycle has changed, or does not. */
@Controller
@RequestMapping("/cycle/{code}/{year}/offers")
class OfferController {

    private static final String TAKEN = "cycle.flash.taken";

    private final CentralOffers offers;
    private final Cycles cycles;

    OfferController(CentralOffers offers, Cycles cycles) {
        this.offers = offers;
        this.cycles = cycles;
    }

    @PostMapping("/{series}/taken")
    String take(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long series,
            @RequestParam int version,
            @RequestParam long central,
            @RequestParam int centralVersion,
            Rights rights,
            RedirectAttributes redirect) {
        offers.take(cycles.unit(code, year), year, series, version, new Offered(central, centralVersion), rights);
        Flash.done(redirect, TAKEN);
        return place(code, year);
    }

    @PostMapping("/{series}/kept")
    String keep(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long series,
            @RequestParam int version,
            @RequestParam long central,
            @RequestParam int centralVersion,
            Rights rights,
            RedirectAttributes redirect) {
        offers.keep(cycles.unit(code, year), year, series, version, new Offered(central, centralVersion), rights);
        Flash.done(redirect, "cycle.flash.kept");
        return place(code, year);
    }

    @PostMapping("/{series}/added")
    String add(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long series,
            @RequestParam long central,
            @RequestParam int centralVersion,
            Rights rights,
            RedirectAttributes redirect) {
        offers.add(cycles.unit(code, year), year, series, new Offered(central, centralVersion), rights);
        Flash.done(redirect, TAKEN);
        return place(code, year);
    }

    @PostMapping("/{series}/declined")
    String decline(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable long series,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long central,
            @RequestParam int centralVersion,
            Rights rights,
            RedirectAttributes redirect) {
        offers.decline(cycles.unit(code, year), year, series, reason, new Offered(central, centralVersion), rights);
        Flash.done(redirect, "cycle.flash.declined");
        return place(code, year);
    }

    private static String place(String code, int year) {
        return "redirect:/cycle/" + code + "/" + year;
    }
}
