package se.genomgang.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Tally;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** What is to be done in the units that the overview shows, read from the one list after the page itself: that does not wait for it. */
@Controller
class DueController {

    /** As many as one page of the overview. */
    private static final int MOST = 50;

    /** One unit's line. */
    public record Line(String code, Label name, Tally tally) {}

    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    DueController(Deadlines deadlines, Units units, Clock clock) {
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/overview/due")
    String due(
            @RequestParam(name = "units", defaultValue = "") Set<String> codes,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Rights rights,
            Model model) {
        if (!rights.seesStatus() || codes.size() > MOST) {
            throw new NotVisible();
        }
        if (!part) {
            return "redirect:/deadlines?show=all";
        }
        model.addAttribute("due", lines(codes, rights));
        return "overview/_due :: due";
    }

    /** Those with most that is late first, then by name of the unit as the overview has them. */
    private List<Line> lines(Collection<String> codes, Rights rights) {
        Map<UnitId, UnitView> shown = units.everyOne(LocalDate.now(clock)).stream()
                .map(UnitRecord::unit)
                .filter(unit -> codes.contains(unit.code()))
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (a, b) -> a));
        return deadlines.tally(shown.keySet(), rights).entrySet().stream()
                .map(entry -> new Line(
                        shown.get(entry.getKey()).code(),
                        shown.get(entry.getKey()).shortName(),
                        entry.getValue()))
                .sorted(Comparator.comparing((Line line) -> -line.tally().late())
                        .thenComparing(Line::code))
                .toList();
    }
}
