package se.genomgang.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.WorkingDays;
import se.genomgang.meeting.CycleInputsAt;
import se.genomgang.meeting.MeetingFilter;
import se.genomgang.meeting.MeetingLists;
import se.genomgang.meeting.MeetingRow;
import se.genomgang.meeting.OpenNonconformities;
import se.genomgang.meeting.Stage;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RoutineView;
import se.genomgang.routine.Routines;
import se.genomgang.web.Choice;
import se.genomgang.web.Dates;

/** Puts the planning page together: what the routine in force that day asks of such a meeting in such a unit. */
@Component
class PlanPages {

    private final Units units;
    private final Appointments appointments;
    private final Routines routines;
    private final MeetingLists lists;
    private final OpenNonconformities nonconformities;
    private final CycleInputsAt inputsAt;
    private final Dates dates;
    private final Clock clock;

    PlanPages(
            Units units,
            Appointments appointments,
            Routines routines,
            MeetingLists lists,
            OpenNonconformities nonconformities,
            CycleInputsAt inputsAt,
            Dates dates,
            Clock clock) {
        this.units = units;
        this.appointments = appointments;
        this.routines = routines;
        this.lists = lists;
        this.nonconformities = nonconformities;
        this.inputsAt = inputsAt;
        this.dates = dates;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The units the person plans for: never empty. */
    List<UnitView> organised(Rights rights, String whoMay) {
        List<UnitView> own = units.openOn(today()).stream()
                .filter(unit -> rights.organises(unit.id()))
                .toList();
        if (own.isEmpty()) {
            throw new NotAllowed(whoMay);
        }
        return own;
    }

    /** @param unitCode empty: the person's first; @param kindCode unknown that day: the first the unit holds */
    PlanPage page(String unitCode, String kindCode, @Nullable LocalDate typed, Rights rights, Locale locale) {
        List<UnitView> own = organised(rights, "meeting.notAllowed.plan");
        UnitView unit = unitCode.isBlank() ? first(own, rights) : among(own, unitCode);
        List<RoutineView> versions = routines.versions();
        LocalDate date = typed == null ? proposed(unit, kindCode, versions) : typed;
        List<KindView> kinds = kinds(unit, date, versions);
        MeetingRules rules = kind(kinds, kindCode)
                .map(kind -> routines.rules(kind.id(), unit.kind()))
                .orElse(null);
        List<MeetingRow> same = rules == null ? List.of() : same(unit, rules.kind(), rights);
        List<Holder> holders = appointments.holders(unit.id(), date);
        return new PlanPage(
                unit,
                date,
                own.stream()
                        .map(each -> Choice.of(each.code(), each.shortName().in(locale)))
                        .toList(),
                kinds.stream()
                        .map(each -> Choice.of(each.code(), each.name().in(locale)))
                        .toList(),
                rules,
                rules == null ? List.of() : DayWarnings.of(rules, date, today()),
                same.stream()
                        .filter(row -> row.days().year() == date.getYear())
                        .map(row -> row.number() + ", " + dates.text(row.days().date()))
                        .toList(),
                optional(rules, locale),
                secretaries(holders, locale),
                rules == null ? List.of() : required(holders, rules),
                rules == null
                        ? List.of()
                        : appointments.vacancies(unit.id(), date).stream()
                                .filter(vacancy -> rules.requiredFunctions().contains(vacancy.functionCode()))
                                .toList(),
                rules == null || rules.kind().nature() == Nature.REVIEW ? 0 : nonconformities.ofAudits(unit.id(), date),
                rules == null
                        ? null
                        : inputsAt.on(
                                unit.id(),
                                date,
                                rules.agenda().stream().map(AgendaRule::code).toList(),
                                null),
                same.stream()
                        .anyMatch(row -> !row.historical() && row.days().date().isBefore(date)));
    }

    /** A unit of the person's own; another one that exists is not theirs to plan for. */
    UnitView among(List<UnitView> own, String code) {
        return own.stream().filter(each -> each.code().equals(code)).findFirst().orElseGet(() -> {
            units.byCode(code, today());
            throw new NotAllowed("meeting.notAllowed.plan");
        });
    }

    private static UnitView first(List<UnitView> own, Rights rights) {
        return own.stream()
                .filter(unit -> rights.represents(unit.id()))
                .findFirst()
                .orElse(own.get(0));
    }

    /** A working day in the middle of the next window, so that the first page shows something sensible. */
    private LocalDate proposed(UnitView unit, String kindCode, List<RoutineView> versions) {
        // Twice: what is in force today may not be on the day it proposes
        LocalDate day = proposed(unit, kindCode, versions, proposed(unit, kindCode, versions, today()));
        while (!WorkingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** @param on the day whose rules propose it */
    private LocalDate proposed(UnitView unit, String kindCode, List<RoutineView> versions, LocalDate on) {
        return kind(kinds(unit, on, versions), kindCode)
                .map(kind -> routines.rules(kind.id(), unit.kind()))
                .map(rules -> soon(rules, today()))
                .orElseGet(() -> today().plusWeeks(4));
    }

    private static LocalDate soon(MeetingRules rules, LocalDate today) {
        Integer lead = rules.summons().days();
        LocalDate ready = today.plusDays(lead == null ? 21 : lead + 7L);
        LocalDate opens = rules.windowFrom(today.getYear()).plusDays(14);
        if (ready.isBefore(opens)) {
            return opens;
        }
        return ready.isAfter(rules.windowTo(today.getYear())) && today.isAfter(rules.windowTo(today.getYear()))
                ? rules.windowFrom(today.getYear() + 1).plusDays(14)
                : ready;
    }

    private List<KindView> kinds(UnitView unit, LocalDate date, List<RoutineView> versions) {
        return routines.kindsInForce(date, versions).stream()
                .filter(kind -> kind.heldBy(unit.kind()))
                .toList();
    }

    private static Optional<KindView> kind(List<KindView> kinds, String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .or(() -> kinds.stream().findFirst());
    }

    /** The unit's latest meetings of the kind, in whatever year. */
    private List<MeetingRow> same(UnitView unit, KindView kind, Rights rights) {
        return lists.list(new MeetingFilter(null, unit.code(), kind.code(), null), null, null, rights).rows().stream()
                .filter(row -> row.stage() != Stage.CANCELLED)
                .toList();
    }

    private static List<Choice> optional(@Nullable MeetingRules rules, Locale locale) {
        return rules == null
                ? List.of()
                : rules.agenda().stream()
                        .filter(Predicate.not(AgendaRule::mandatory))
                        .map(point -> Choice.of(point.code(), point.title().in(locale)))
                        .toList();
    }

    private static List<Choice> secretaries(List<Holder> holders, Locale locale) {
        return holders.stream()
                .map(holder -> Choice.of(
                        holder.person(),
                        holder.name() + ", " + holder.function().in(locale)))
                .toList();
    }

    private static List<Holder> required(List<Holder> holders, MeetingRules rules) {
        return holders.stream()
                .filter(holder -> !holder.deputy())
                .filter(holder -> rules.requiredFunctions().contains(holder.functionCode()))
                .toList();
    }
}
