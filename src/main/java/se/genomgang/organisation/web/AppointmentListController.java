package se.genomgang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.AppointmentFilter;
import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Functions;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.organisation.Vacancy;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;

/** All appointments, vacancies first. */
@Controller
@RequestMapping("/admin/appointments")
class AppointmentListController {

    private static final int PAGE = 50;

    /** A vacancy with the address where it is filled. */
    record Gap(UnitView unit, Vacancy vacancy, String href) {}

    /** @param withdrawable whether it has not begun before today, and can be taken back */
    record Row(AppointmentView appointment, boolean toCome, boolean past, boolean withdrawable) {}

    private final Units units;
    private final Functions functions;
    private final Appointments appointments;
    private final Clock clock;

    AppointmentListController(Units units, Functions functions, Appointments appointments, Clock clock) {
        this.units = units;
        this.functions = functions;
        this.appointments = appointments;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long after,
            Rights rights,
            Locale locale,
            Model model) {
        AdminController.mustKeep(rights);
        LocalDate today = LocalDate.now(clock);
        List<UnitView> all =
                units.everyOne(today).stream().map(UnitRecord::unit).toList();
        List<AppointmentView> found = appointments.list(
                new AppointmentFilter(given(unit), given(function), given(person.strip()), on, after), PAGE + 1);
        List<AppointmentView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("gaps", gaps(all, today));
        model.addAttribute("rows", shown.stream().map(each -> row(each, today)).toList());
        model.addAttribute(
                "older",
                found.size() > PAGE
                        ? address(
                                unit, function, person, on, shown.get(PAGE - 1).id())
                        : null);
        model.addAttribute("newer", after == null ? null : address(unit, function, person, on, null));
        model.addAttribute("filter", new AppointmentFilter(unit, function, person, on, null));
        model.addAttribute("units", choices(all, locale));
        model.addAttribute(
                "functions",
                functions.all(today).stream()
                        .map(each -> Choice.of(each.code(), each.label().in(locale)))
                        .toList());
        return "organisation/admin-appointments";
    }

    @GetMapping("/new")
    String start(
            @RequestParam String unit,
            @RequestParam String function,
            @RequestParam(defaultValue = "false") boolean deputy,
            Rights rights,
            RedirectAttributes redirect) {
        AdminController.mustKeep(rights);
        LocalDate today = LocalDate.now(clock);
        UnitView where = units.byCode(unit, today);
        boolean fits = functions
                .find(function, today)
                .filter(each -> each.belongsIn(where.kind()))
                .isPresent();
        if (!fits) {
            Flash.problem(redirect, "organisation.invalid.functionNotHere");
            return "redirect:/admin/appointments";
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/units/{unit}/appointments/new")
                        .queryParam("function", function)
                        .queryParam("deputy", deputy)
                        .queryParam("back", "admin")
                        .build(where.code());
    }

    private List<Gap> gaps(List<UnitView> all, LocalDate today) {
        return appointments.vacancies(today).stream()
                .flatMap(vacancy -> all.stream()
                        .filter(unit -> unit.id().equals(vacancy.unit()))
                        .map(unit -> new Gap(
                                unit,
                                vacancy,
                                "/units/" + unit.code() + "/appointments/new?back=admin&function="
                                        + vacancy.functionCode())))
                .toList();
    }

    private static Row row(AppointmentView each, LocalDate today) {
        return new Row(each, each.toCome(today), each.past(today), each.withdrawable(today));
    }

    private static List<Choice> choices(List<UnitView> all, Locale locale) {
        return all.stream()
                .map(each -> Choice.of(each.code(), each.shortName().in(locale)))
                .toList();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static String address(
            String unit, String function, String person, @Nullable LocalDate on, @Nullable Long after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/appointments");
        parameter(address, "unit", unit);
        parameter(address, "function", function);
        parameter(address, "person", person);
        parameter(address, "on", on == null ? "" : on.toString());
        parameter(address, "after", after == null ? "" : after.toString());
        return address.encode().build().toUriString();
    }

    private static void parameter(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
