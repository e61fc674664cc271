package se.genomgang.protocol.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.kernel.Rights;
import se.genomgang.protocol.CarryOver;

/** The proof that every open action came back at every later meeting until it was closed. */
@Controller
class CarryOverController {

    private static final int FIRST_YEAR = 2000;

    private final CarryOver carryOver;
    private final Clock clock;

    CarryOverController(CarryOver carryOver, Clock clock) {
        this.carryOver = carryOver;
        this.clock = clock;
    }

    @GetMapping("/protocols/carry-over")
    String show(@RequestParam(required = false) @Nullable Integer year, Rights rights, Model model) {
        int thisYear = LocalDate.now(clock).getYear();
        int shown = year == null || year < FIRST_YEAR || year > thisYear ? thisYear : year;
        model.addAttribute("proof", carryOver.of(LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31), rights));
        model.addAttribute("year", shown);
        model.addAttribute("thisYear", thisYear);
        return "protocol/carry-over";
    }
}
