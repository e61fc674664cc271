package se.genomgang.action.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.action.ActionList;
import se.genomgang.action.ActionPage;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** Actions, for everyone signed in: each sees those they may. */
@Controller
@RequestMapping("/actions")
class ActionController {

    private final ActionList actions;
    private final ActionPages pages;
    private final Units units;
    private final Clock clock;

    ActionController(ActionList actions, ActionPages pages, Units units, Clock clock) {
        this.actions = actions;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> written, Rights rights, Locale locale, Model model) {
        ActionQuery query = ActionQuery.of(written);
        ActionPage page = actions.find(query.filter(), rights);
        LocalDate today = LocalDate.now(clock);
        boolean hasUnits = !rights.grants().isEmpty();
        boolean proves = rights.seesStatus() || rights.has(Capacity.HEAD) || rights.has(Capacity.REPRESENTATIVE);
        model.addAttribute(
                "list", ActionListView.of(query, page, unitsOn(today), hasUnits, proves, today.getYear(), locale));
        return "action/list";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Rights rights) {
        return pages.show(id, rights);
    }

    private Map<UnitId, UnitView> unitsOn(LocalDate day) {
        return units.everyOne(day).stream()
                .map(UnitRecord::unit)
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
