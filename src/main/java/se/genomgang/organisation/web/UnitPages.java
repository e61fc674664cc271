package se.genomgang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.Functions;
import se.genomgang.organisation.UnitNameView;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.organisation.web.UnitPage.FunctionRow;
import se.genomgang.organisation.web.UnitPage.Gap;
import se.genomgang.organisation.web.UnitPage.HolderRow;

/** Puts a unit's page together for one reader. */
@Component
class UnitPages {

    private static final int MOST_APPOINTMENTS = 300;

    private static final List<Capacity> BY_WEIGHT =
            List.of(Capacity.HEAD, Capacity.MANAGER, Capacity.REPRESENTATIVE, Capacity.STATUS_READER, Capacity.MEMBER);

    private final Units units;
    private final Functions functions;
    private final Appointments appointments;
    private final List<UnitSection> sections;
    private final Clock clock;

    UnitPages(Units units, Functions functions, Appointments appointments, List<UnitSection> sections, Clock clock) {
        this.units = units;
        this.functions = functions;
        this.appointments = appointments;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(UnitSection::order))
                .toList();
        this.clock = clock;
    }

    void show(String code, Rights rights, Model model) {
        LocalDate today = LocalDate.now(clock);
        UnitView unit = units.byCode(code, today);
        units.noteReading(unit.id(), rights);
        List<AppointmentView> all = appointments.ofUnit(unit.id(), MOST_APPOINTMENTS);
        for (UnitSection section : sections) {
            model.addAllAttributes(section.model(unit, rights));
        }
        model.addAttribute(
                "page",
                new UnitPage(
                        unit,
                        unit.openOn(today),
                        otherNames(unit),
                        functions.all(today).stream()
                                .filter(function -> function.belongsIn(unit.kind()))
                                .map(function -> row(function, unit, all, rights, today))
                                .toList(),
                        all.stream().filter(each -> each.past(today)).toList(),
                        rights.keepsOrganisation(),
                        sections.stream().map(UnitSection::fragment).toList()));
    }

    private List<UnitNameView> otherNames(UnitView unit) {
        return units.names(unit.id()).stream()
                .filter(name -> !name.shortName().equals(unit.shortName())
                        || !name.name().equals(unit.name()))
                .toList();
    }

    private FunctionRow row(
            FunctionView function, UnitView unit, List<AppointmentView> all, Rights rights, LocalDate today) {
        List<AppointmentView> own = all.stream()
                .filter(each -> each.functionCode().equals(function.code()) && !each.past(today))
                .sorted(Comparator.comparing(AppointmentView::from))
                .toList();
        boolean open = unit.openOn(today);
        boolean held = own.stream().anyMatch(each -> !each.deputy() && each.current(today));
        boolean mayAppoint = open && appointments.mayAppoint(function, false, unit, rights);
        boolean mayNameDeputy = open && appointments.mayAppoint(function, true, unit, rights);
        return new FunctionRow(
                function,
                open && !held && function.expectedIn(unit.kind()) ? gap(function, unit) : null,
                holders(own, each -> !each.deputy(), mayAppoint, unit, today),
                holders(own, AppointmentView::deputy, mayNameDeputy, unit, today),
                mayAppoint ? AppointAddress.of(unit, function, false) : null,
                mayNameDeputy ? AppointAddress.of(unit, function, true) : null);
    }

    private Gap gap(FunctionView function, UnitView unit) {
        Capacity weightiest = BY_WEIGHT.stream()
                .filter(capacity -> function.gives(capacity, unit.kind()))
                .findFirst()
                .orElse(Capacity.MEMBER);
        return new Gap(
                "organisation.vacancy.hurts." + weightiest,
                appointments.headDecides(function, false, unit)
                        ? "organisation.vacancy.head"
                        : "organisation.vacancy.keeper");
    }

    private static List<HolderRow> holders(
            List<AppointmentView> own, Predicate<AppointmentView> which, boolean may, UnitView unit, LocalDate today) {
        return own.stream()
                .filter(which)
                .map(each -> new HolderRow(
                        each,
                        each.toCome(today),
                        may && each.from().isBefore(today) ? AppointAddress.ending(unit, each) : null,
                        may && each.withdrawable(today) ? AppointAddress.withdrawal(unit, each) : null))
                .toList();
    }

    /** The addresses of what can be done with an appointment. */
    static final class AppointAddress {

        private AppointAddress() {}

        static String of(UnitView unit, FunctionView function, boolean deputy) {
            return "/units/" + unit.code() + "/appointments/new?function=" + function.code()
                    + (deputy ? "&deputy=true" : "");
        }

        static String ending(UnitView unit, AppointmentView appointment) {
            return "/units/" + unit.code() + "/appointments/" + appointment.id() + "/ending";
        }

        static String withdrawal(UnitView unit, AppointmentView appointment) {
            return "/units/" + unit.code() + "/appointments/" + appointment.id() + "/withdrawal";
        }
    }
}
