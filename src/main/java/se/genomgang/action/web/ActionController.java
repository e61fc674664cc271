package se.genomgang.action.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.action.ActionList;
import se.genomgang.action.ActionPage;
import se.genomgang.action.ActionPersons;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.people.PersonView;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** Actions, for everyone signed in: each sees those they may. */
@Controller
@RequestMapping("/actions")
class ActionController {

    private final ActionList actions;
    private final ActionPersons persons;
    private final ActionPages pages;
    private final ActionTable table;
    private final Units units;
    private final Clock clock;

    ActionController(
            ActionList actions, ActionPersons persons, ActionPages pages, ActionTable table, Units units, Clock clock) {
        this.actions = actions;
        this.persons = persons;
        this.pages = pages;
        this.table = table;
        this.units = units;
        this.clock = clock;
    }

    /** A typed name that means one person only becomes an address with that person's id. */
    @GetMapping
    String list(@RequestParam Map<String, String> written, Rights rights, Locale locale, Model model) {
        ActionQuery query = ActionQuery.of(written);
        List<PersonView> found = query.namesSomebody() ? persons.named(query.responsible(), rights) : List.of();
        if (found.size() == 1) {
            return "redirect:" + query.of(found.get(0).id()).first();
        }
        MeantPerson responsible = query.namesSomebody()
                ? MeantPerson.oneOf(found, query)
                : MeantPerson.of(
                        query.person().flatMap(id -> persons.get(id, rights)).orElse(null));
        ActionPage page = actions.find(query.filter(), rights);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "list",
                ActionListView.of(query, page, unitsOn(today), responsible, reader(rights), today.getYear(), locale));
        return "action/list";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.CSV, written, rights, locale);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> written, Rights rights, Locale locale) {
        return export(TableFormat.XLSX, written, rights, locale);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Rights rights) {
        return pages.show(id, rights);
    }

    /** All that the filter finds, wherever in it the page was. */
    private ResponseEntity<byte[]> export(
            TableFormat format, Map<String, String> written, Rights rights, Locale locale) {
        ActionQuery query = ActionQuery.of(written).without("page");
        LocalDate today = LocalDate.now(clock);
        return Downloads.table(
                "atgarder-" + today, format, table.write(format, query.filter(), unitsOn(today), rights, locale));
    }

    private static ActionListView.Reader reader(Rights rights) {
        boolean writes = rights.coOrganises() || rights.has(Capacity.REPRESENTATIVE);
        return new ActionListView.Reader(
                !rights.grants().isEmpty(), writes || rights.seesStatus() || rights.has(Capacity.HEAD), writes);
    }

    private Map<UnitId, UnitView> unitsOn(LocalDate day) {
        return units.everyOne(day).stream()
                .map(UnitRecord::unit)
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
