package se.genomgang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Who holds which function where and when. Readable for everyone signed in: it is the organisation's own plan. */
@Service
@Transactional
public class Appointments {

    private final AppointmentReading reading;
    private final Vacancies vacancies;
    private final AppointmentRepository repository;
    private final Appointing appointing;
    private final UnitRepository units;
    private final UnitReading unitReading;
    private final Functions functions;
    private final Clock clock;

    Appointments(
            AppointmentReading reading,
            Vacancies vacancies,
            AppointmentRepository repository,
            Appointing appointing,
            UnitRepository units,
            UnitReading unitReading,
            Functions functions,
            Clock clock) {
        this.reading = reading;
        this.vacancies = vacancies;
        this.repository = repository;
        this.appointing = appointing;
        this.units = units;
        this.unitReading = unitReading;
        this.functions = functions;
        this.clock = clock;
    }

    /** Who holds something in the unit on the day: holders first, then deputies, each in the functions' order. */
    @Transactional(readOnly = true)
    public List<Holder> holders(UnitId unit, LocalDate on) {
        return reading.holders(unit, on);
    }

    /** Who may act in the capacity in the unit on the day: the ordinary holder first, then the deputy. */
    @Transactional(readOnly = true)
    public List<Holder> withCapacity(Capacity capacity, UnitId unit, LocalDate on) {
        return reading.withCapacity(capacity, unit, on);
    }

    /**
     * Who meets what belongs to a capacity in each of the units that day: the ordinary holders, and deputies only where there is none. Nobody in a
     * closed unit. One statement.
     */
    @Transactional(readOnly = true)
    public Map<Grant, List<Holder>> holdersOfCapacities(Collection<UnitId> units, LocalDate on) {
        return units.isEmpty() ? Map.of() : reading.holdersOfCapacities(units, on);
    }

    /** The unit's appointments: what holds or will hold first, then what is past, latest first. */
    @Transactional(readOnly = true)
    public List<AppointmentView> ofUnit(UnitId unit, int limit) {
        return reading.ofUnit(unit, today(), limit);
    }

    /** Who heads and who represents each unit on the day. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<Lead>> leads(LocalDate on) {
        return reading.leads(on);
    }

    @Transactional(readOnly = true)
    public List<Vacancy> vacancies(UnitId unit, LocalDate on) {
        return vacancies.on(on, List.of(unit));
    }

    /** The vacancies of those of the units that are open. */
    @Transactional(readOnly = true)
    public List<Vacancy> vacancies(Collection<UnitId> units, LocalDate on) {
        return vacancies.on(on, units);
    }

    /** The vacancies of every open unit. */
    @Transactional(readOnly = true)
    public List<Vacancy> vacancies(LocalDate on) {
        return vacancies.on(on, null);
    }

    /** At most {@code limit} appointments, in the order of units and functions, latest first within them. */
    @Transactional(readOnly = true)
    public List<AppointmentView> list(AppointmentFilter filter, int limit) {
        return reading.list(filter, today(), limit);
    }

    @Transactional(readOnly = true)
    public AppointmentView get(long id) {
        return reading.byId(id, today()).orElseThrow(NotVisible::new);
    }

    /** Whether this person may appoint to the function in the unit. */
    public boolean mayAppoint(FunctionView function, boolean deputy, UnitView unit, Rights rights) {
        return AppointingRule.allows(function, deputy, unit.id(), unit.kind(), rights);
    }

    /** Whether the unit's own head decides who holds the function, so that nobody has to ask further up. */
    public boolean headDecides(FunctionView function, boolean deputy, UnitView unit) {
        return AppointingRule.headDecides(function, deputy, unit.kind());
    }

    /**
     * Gives a person a function. Where it has one holder at a time, the former one leaves the day before.
     *
     * @return the appointment's id
     */
    public long appoint(Appoint command, Rights rights) {
        Unit unit = units.lock(command.unit().value()).orElseThrow(NotVisible::new);
        FunctionView function = functions
                .find(command.functionCode(), command.from())
                .filter(each -> each.belongsIn(unit.kind()))
                .orElseThrow(() -> new InvalidField("function", "organisation.invalid.functionNotHere"));
        if (!AppointingRule.allows(function, command.deputy(), unit.id(), unit.kind(), rights)) {
            throw new NotAllowed("organisation.notAllowed.appoint");
        }
        PlausibleDates.period(command.from(), command.to(), today());
        mustBeWithin(unit, command.from(), command.to());
        return appointing.appoint(command, function, rights.person());
    }

    /** Appoints the unit's management representative (R §4). */
    public long appointRepresentative(
            UnitId unit, PersonId person, LocalDate from, @Nullable LocalDate to, Rights rights) {
        return appoint(new Appoint(unit, "management-representative", person, false, from, to), rights);
    }

    /** Gives an appointment its last day, inclusive. */
    public void end(long appointmentId, LocalDate lastDay, Rights rights) {
        end(appointmentId, lastDay, null, rights);
    }

    /** @param version of the appointment that the one who ends it saw; null when none was shown */
    public void end(long appointmentId, LocalDate lastDay, @Nullable Integer version, Rights rights) {
        Appointment appointment = changeable(appointmentId, rights);
        PlausibleDates.from("lastDay", lastDay, today());
        if (appointment.to() != null && appointment.to().isBefore(today())) {
            throw new Refused("organisation.refused.alreadyEnded", appointment.to());
        }
        appointing.end(appointment, lastDay, version, rights.person());
    }

    /** Takes back an appointment that has not begun before today; what has begun is ended. */
    public void withdraw(long appointmentId, Rights rights) {
        appointing.withdraw(changeable(appointmentId, rights), today(), rights.person());
    }

    private Appointment changeable(long id, Rights rights) {
        Appointment appointment = repository.findById(id).orElseThrow(NotVisible::new);
        Unit unit = units.lock(appointment.unit().value()).orElseThrow(NotVisible::new);
        FunctionView function =
                functions.find(appointment.functionCode(), today()).orElseThrow(NotVisible::new);
        if (!AppointingRule.allows(function, appointment.deputy(), unit.id(), unit.kind(), rights)) {
            throw new NotAllowed("organisation.notAllowed.end");
        }
        return appointment;
    }

    private void mustBeWithin(Unit unit, LocalDate from, @Nullable LocalDate to) {
        UnitView view = unitReading.byId(unit.id(), from).orElseThrow(NotVisible::new);
        if (from.isBefore(view.openedOn())) {
            throw new InvalidField("from", "organisation.invalid.beforeOpening", view.openedOn());
        }
        LocalDate lastDay = view.lastDay();
        if (lastDay != null && from.isAfter(lastDay)) {
            throw new Refused("organisation.refused.unitClosed", lastDay);
        }
        if (lastDay != null && (to == null || to.isAfter(lastDay))) {
            throw new InvalidField("to", "organisation.invalid.afterClosing", lastDay);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
