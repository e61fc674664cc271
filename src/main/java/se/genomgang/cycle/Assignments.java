package se.genomgang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.Functions;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.People;
import se.genomgang.people.PersonView;

/**
 * Who sees to what in a unit's year: the head and the representative see to it that each activity is someone's (Å), a person's or a function's. What is
 * nobody's in particular is the representative's.
 */
@Service
@Transactional
public class Assignments {

    private static final String FUNCTION = "function:";
    private static final String PERSON = "person:";

    private final ActivityDesk desk;
    private final ActivityStore store;
    private final Functions functions;
    private final Appointments appointments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            ActivityDesk desk,
            ActivityStore store,
            Functions functions,
            Appointments appointments,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.functions = functions;
        this.appointments = appointments;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** The unit's functions with those who hold them, and then everyone who holds one. */
    @Transactional(readOnly = true)
    public List<Assignable> choices(UnitView unit) {
        LocalDate today = LocalDate.now(clock);
        List<Holder> holders = appointments.holders(unit.id(), today);
        Map<String, String> names = holders.stream()
                .collect(Collectors.groupingBy(
                        Holder::functionCode, Collectors.mapping(Holder::name, Collectors.joining(", "))));
        List<Assignable> choices = new ArrayList<>();
        functions.all(today).stream()
                .filter(function -> function.expectedIn(unit.kind()))
                .forEach(function -> choices.add(new Assignable(
                        FUNCTION + function.code(), function.label(), names.getOrDefault(function.code(), ""))));
        Map<PersonId, String> persons = new LinkedHashMap<>();
        holders.stream()
                .sorted(Comparator.comparing(Holder::name))
                .forEach(holder -> persons.putIfAbsent(holder.person(), holder.name()));
        persons.forEach((person, name) -> choices.add(new Assignable(PERSON + person.value(), null, name)));
        return choices;
    }

    /** Says no as assigning in the unit's year would. */
    @Transactional(readOnly = true)
    public void ready(UnitView unit, int year, Rights rights) {
        desk.requireOpen(unit, year, rights);
    }

    /** @throws InvalidField for whom there is none of */
    public void assign(Assign command, Rights rights) {
        ActivitySheet sheet = desk.hold(command.activity(), rights);
        if (!changes(sheet.activity(), command)) {
            return;
        }
        write(sheet.cycle(), sheet.activity(), command, rights);
    }

    /**
     * Assigns many at once; those that stay as they are are let be, whatever was done to them meanwhile.
     *
     * @throws Stale when one of the others was changed since it was read; then nothing is assigned
     * @throws Refused when one is no longer there
     */
    public int assignAll(UnitView unit, int year, List<Assign> commands, Rights rights) {
        CycleView cycle = desk.hold(unit, year, rights).own();
        Map<Long, ActivityView> activities =
                cycle.activities().stream().collect(Collectors.toMap(ActivityView::id, each -> each));
        int changed = 0;
        for (Assign command : commands) {
            ActivityView activity = activities.get(command.activity());
            if (activity == null) {
                throw new Refused("cycle.refused.gone");
            }
            if (changes(activity, command)) {
                write(cycle, activity, command, rights);
                changed++;
            }
        }
        return changed;
    }

    private static boolean changes(ActivityView activity, Assign command) {
        Assignee now = activity.assigned();
        return !command.to().equals(now == null ? "" : now.key());
    }

    private void write(CycleView cycle, ActivityView activity, Assign command, Rights rights) {
        String to = command.to();
        desk.requireFresh(activity, command.version(), activity.title().sv());
        String name = "";
        if (to.startsWith(FUNCTION)) {
            FunctionView function = functions
                    .find(to.substring(FUNCTION.length()), LocalDate.now(clock))
                    .filter(each -> each.belongsIn(cycle.unit().kind()))
                    .orElseThrow(Assignments::nobody);
            name = function.label().sv();
            store.assign(activity.id(), function.code(), null, rights.person());
        } else if (to.startsWith(PERSON)) {
            PersonView person = person(to.substring(PERSON.length()));
            name = person.name();
            store.assign(activity.id(), null, person.id(), rights.person());
        } else if (to.isEmpty()) {
            store.assign(activity.id(), null, null, rights.person());
        } else {
            throw nobody();
        }
        events.publishEvent(new ActivityAssigned(
                rights.person(),
                cycle.id(),
                cycle.unit().id(),
                cycle.year(),
                activity.title().sv(),
                name));
    }

    private PersonView person(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw nobody();
        }
        return people.byIds(List.of(new PersonId(Long.parseLong(id)))).stream()
                .findFirst()
                .orElseThrow(Assignments::nobody);
    }

    private static InvalidField nobody() {
        return new InvalidField("to", "cycle.invalid.assignee");
    }
}
