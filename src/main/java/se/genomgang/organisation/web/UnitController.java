package se.genomgang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Lead;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.organisation.Vacancy;

/** Units, readable for everyone signed in. */
@Controller
@RequestMapping("/units")
class UnitController {

    private final Units units;
    private final Appointments appointments;
    private final UnitPages pages;
    private final Clock clock;

    UnitController(Units units, Appointments appointments, UnitPages pages, Clock clock) {
        this.units = units;
        this.appointments = appointments;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<UnitView> all =
                units.everyOne(today).stream().map(UnitRecord::unit).toList();
        Map<UnitId, List<Lead>> leads = appointments.leads(today);
        Map<UnitId, Long> vacancies = appointments.vacancies(today).stream()
                .collect(Collectors.groupingBy(Vacancy::unit, Collectors.counting()));
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(unit -> unit.openOn(today))
                        .map(unit -> row(unit, leads, vacancies))
                        .toList());
        model.addAttribute(
                "others", all.stream().filter(unit -> !unit.openOn(today)).toList());
        return "organisation/list";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Rights rights, Model model) {
        pages.show(code, rights, model);
        return "organisation/show";
    }

    private static UnitRow row(UnitView unit, Map<UnitId, List<Lead>> leads, Map<UnitId, Long> vacancies) {
        List<Lead> own = leads.getOrDefault(unit.id(), List.of());
        return new UnitRow(
                unit,
                names(own, Capacity.HEAD),
                names(own, Capacity.REPRESENTATIVE),
                vacancies.getOrDefault(unit.id(), 0L).intValue());
    }

    private static List<String> names(List<Lead> leads, Capacity capacity) {
        return leads.stream()
                .filter(lead -> lead.capacity() == capacity)
                .map(Lead::name)
                .toList();
    }
}
