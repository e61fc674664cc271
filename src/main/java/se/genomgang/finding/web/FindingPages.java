package se.genomgang.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.finding.FindingId;
import se.genomgang.finding.FindingSheet;
import se.genomgang.finding.FindingSheets;
import se.genomgang.finding.Treatment;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.web.FieldErrors;

/** The page of one finding and the forms around it, as they are opened and as they come back with an objection. */
@Component
class FindingPages {

    private final FindingSheets sheets;
    private final Treatment treatment;
    private final Units units;
    private final Clock clock;

    FindingPages(FindingSheets sheets, Treatment treatment, Units units, Clock clock) {
        this.sheets = sheets;
        this.treatment = treatment;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView show(long id, Rights rights) {
        return page("finding/show", id, rights);
    }

    /** A form for what comes next; refused when it could not be done. */
    ModelAndView form(Treatment.Next next, long id, Rights rights) {
        treatment.requireReady(new FindingId(id), next, rights);
        return page("finding/" + view(next), id, rights);
    }

    /** Takes the step and goes back to the finding; what was typed and is wrong is shown again at its field. */
    ModelAndView step(Treatment.Next next, long id, BindingResult errors, Rights rights, Runnable step) {
        if (!errors.hasErrors()) {
            try {
                step.run();
                return new ModelAndView("redirect:/findings/" + id);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView page = form(next, id, rights);
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Every unit by identity, in the organisation's order. */
    Map<UnitId, UnitView> unitsOn(LocalDate day) {
        return units.everyOne(day).stream()
                .map(UnitRecord::unit)
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private ModelAndView page(String view, long id, Rights rights) {
        FindingSheet finding = sheets.get(new FindingId(id), rights);
        return new ModelAndView(view)
                .addObject("finding", finding)
                .addObject("unit", units.get(finding.unit(), LocalDate.now(clock)));
    }

    private static String view(Treatment.Next next) {
        return switch (next) {
            case WORD -> "edit";
            case ANALYSE -> "analysis";
            case ACT -> "act";
            case CHECK -> "check";
            case CLOSE -> "closure";
            case WITHDRAW -> "withdrawal";
        };
    }
}
