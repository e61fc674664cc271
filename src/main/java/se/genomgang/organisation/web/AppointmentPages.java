package se.genomgang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.Functions;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** What the appointment forms stand on, for those who may use them. */
@Component
class AppointmentPages {

    private static final int MOST_APPOINTMENTS = 300;

    private final Units units;
    private final Functions functions;
    private final Appointments appointments;
    private final Clock clock;

    AppointmentPages(Units units, Functions functions, Appointments appointments, Clock clock) {
        this.units = units;
        this.functions = functions;
        this.appointments = appointments;
        this.clock = clock;
    }

    AppointPage appoint(String code, String functionCode, boolean deputy, Rights rights) {
        UnitView unit = units.byCode(code, today());
        FunctionView function = functions
                .find(functionCode, today())
                .filter(each -> each.belongsIn(unit.kind()))
                .orElseThrow(NotVisible::new);
        if (!appointments.mayAppoint(function, deputy, unit, rights)) {
            throw new NotAllowed("organisation.notAllowed.appoint");
        }
        if (unit.lastDay() != null && unit.lastDay().isBefore(today())) {
            throw new Refused("organisation.refused.unitClosed", unit.lastDay());
        }
        return new AppointPage(unit, function, deputy, former(unit, function, deputy));
    }

    EndPage end(String code, long id, Rights rights) {
        UnitView unit = units.byCode(code, today());
        AppointmentView appointment = appointments.get(id);
        if (!appointment.unitCode().equals(code)) {
            throw new NotVisible();
        }
        FunctionView function =
                functions.find(appointment.functionCode(), today()).orElseThrow(NotVisible::new);
        if (!appointments.mayAppoint(function, appointment.deputy(), unit, rights)) {
            throw new NotAllowed("organisation.notAllowed.end");
        }
        return new EndPage(unit, appointment);
    }

    /** Who appoints nobody in the unit has no use for suggestions. */
    void mayAppointSomething(String code, Rights rights) {
        UnitView unit = units.byCode(code, today());
        if (!rights.keepsOrganisation() && !rights.heads(unit.id())) {
            throw new NotAllowed("organisation.notAllowed.appoint");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable AppointmentView former(UnitView unit, FunctionView function, boolean deputy) {
        return function.single()
                ? appointments.ofUnit(unit.id(), MOST_APPOINTMENTS).stream()
                        .filter(each -> each.functionCode().equals(function.code())
                                && each.deputy() == deputy
                                && each.current(today()))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
