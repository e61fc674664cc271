package se.genomgang.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/**
 * What a unit does in a year: read by everyone, added to, changed and left out by those who keep its cycle, while it is a draft and in force. In a cycle
 * in force the times follow ({@link Timetable}).
 */
@Service
@Transactional
public class Activities {

    private final ActivityDesk desk;
    private final ActivityStore store;
    private final StepStore steps;
    private final Timetable timetable;
    private final AgendaPoints agenda;
    private final ApplicationEventPublisher events;

    Activities(
            ActivityDesk desk,
            ActivityStore store,
            StepStore steps,
            Timetable timetable,
            AgendaPoints agenda,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.steps = steps;
        this.timetable = timetable;
        this.agenda = agenda;
        this.events = events;
    }

    /** @throws NotVisible when there is no such activity */
    @Transactional(readOnly = true)
    public ActivitySheet get(long id) {
        return desk.read(id);
    }

    /** Says no as a change would, before anyone has typed something for it. */
    @Transactional(readOnly = true)
    public ActivitySheet ready(long id, Rights rights) {
        ActivitySheet sheet = desk.read(id);
        ActivityDesk.requireOpen(sheet.cycle(), rights);
        return sheet;
    }

    /** Says no as adding would. */
    @Transactional(readOnly = true)
    public void readyToAdd(UnitView unit, int year, Rights rights) {
        desk.requireOpen(unit, year, rights);
    }

    /**
     * Adds an activity to a unit's cycle.
     *
     * @return its id
     * @throws NotVisible when the unit has no cycle of the year
     * @throws NotAllowed to whom does not keep it
     * @throws Refused when it came with the product
     * @throws InvalidField for what cannot be
     */
    public long add(UnitView unit, int year, PlanActivity command, Rights rights) {
        CycleView cycle = desk.hold(unit, year, rights).own();
        ActivityDesk.requireRoom(cycle);
        Substance says = ActivityTerms.substance(command, year, codes(year));
        long id = store.insert(
                cycle.id(), null, says, concerns(cycle, command, Set.of(unit.kind())), false, rights.person());
        steps.write(id, List.of(), written(command, says, false));
        settle(cycle, id);
        events.publishEvent(new ActivityAdded(
                rights.person(), cycle.id(), unit.id(), year, says.title().sv()));
        return id;
    }

    /**
     * Describes it anew: steps with an id change, those without are new, and those that are not there go.
     *
     * @param version the version that was read
     * @throws Stale when somebody else has changed it since
     * @throws InvalidField also when a step is to go of which somebody has said how far it has come
     */
    public void change(long id, PlanActivity command, int version, Rights rights) {
        ActivitySheet sheet = desk.hold(id, rights);
        CycleView cycle = sheet.cycle();
        Set<String> codes = codes(cycle.year());
        codes.addAll(sheet.activity().feeds());
        Substance says = ActivityTerms.substance(command, cycle.year(), codes);
        desk.requireFresh(sheet, version, says.words());
        steps.write(id, sheet.activity().steps(), written(command, says, true));
        store.update(id, says, concerns(cycle, command, sheet.activity().concerns()), rights.person());
        settle(cycle, id);
        events.publishEvent(new ActivityChanged(
                rights.person(),
                cycle.id(),
                cycle.unit().id(),
                cycle.year(),
                says.title().sv()));
    }

    /** Decides that the unit does not do it this year. What has been done of it remains. */
    public void leaveOut(long id, String reason, int version, Rights rights) {
        ActivitySheet sheet = desk.hold(id, rights);
        String why = ActivityTerms.reason(reason);
        desk.requireFresh(sheet, version, why);
        if (sheet.activity().leftOut() != null) {
            throw new Refused("cycle.refused.leftOut");
        }
        store.leaveOut(id, why, rights.person());
        CycleView cycle = sheet.cycle();
        events.publishEvent(new ActivityLeftOut(
                rights.person(),
                cycle.id(),
                cycle.unit().id(),
                cycle.year(),
                sheet.activity().title().sv(),
                why));
    }

    /** Decides to do it after all: its times are there again. */
    public void takeUpAgain(long id, int version, Rights rights) {
        ActivitySheet sheet = desk.hold(id, rights);
        desk.requireFresh(sheet, version, "");
        if (sheet.activity().leftOut() == null) {
            throw new Refused("cycle.refused.notLeftOut");
        }
        store.leaveOut(id, null, rights.person());
        CycleView cycle = sheet.cycle();
        settle(cycle, id);
        events.publishEvent(new ActivityTakenUp(
                rights.person(),
                cycle.id(),
                cycle.unit().id(),
                cycle.year(),
                sheet.activity().title().sv()));
    }

    private void settle(CycleView cycle, long id) {
        if (cycle.state() == CycleState.IN_FORCE) {
            timetable.settleActivity(id, cycle.unit().kind());
        }
    }

    private Set<String> codes(int year) {
        return new HashSet<>(agenda.numbers(year).keySet());
    }

    /** Only the central cycle is a pattern for others. */
    private static Set<UnitKind> concerns(CycleView cycle, PlanActivity command, Set<UnitKind> otherwise) {
        if (cycle.unit().kind() != UnitKind.CENTRAL) {
            return otherwise;
        }
        if (command.concerns().isEmpty()) {
            throw new InvalidField("concerns", "cycle.invalid.concerns");
        }
        return command.concerns();
    }

    private static List<StepStore.Written> written(PlanActivity command, Substance says, boolean known) {
        List<StepStore.Written> written = new ArrayList<>();
        for (int i = 0; i < says.parts().size(); i++) {
            PlanActivity.Step step = command.steps().get(i);
            written.add(
                    new StepStore.Written(known ? step.id() : null, says.parts().get(i), step.concerns()));
        }
        return written;
    }
}
