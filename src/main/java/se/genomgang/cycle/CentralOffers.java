package se.genomgang.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.organisation.UnitView;

/**
 * What the central cycle has that a unit's has not: taken over or not, by those who keep the unit's. Either way it is offered no more until the central
 * one changes again. An activity is meant by its series.
 */
@Service
@Transactional
public class CentralOffers {

    private final ActivityDesk desk;
    private final ActivityStore store;
    private final StepStore steps;
    private final Timetable timetable;
    private final ApplicationEventPublisher events;

    CentralOffers(
            ActivityDesk desk,
            ActivityStore store,
            StepStore steps,
            Timetable timetable,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.steps = steps;
        this.timetable = timetable;
        this.events = events;
    }

    /**
     * Lets the unit's own be as the central one is now; where that is left out, with its reason.
     *
     * @param version of the unit's own that was read
     * @throws Refused when the offer is not that any more, and when a step would go of which somebody has said how far it has come
     * @throws Stale when the unit's own was changed since it was read
     */
    public void take(UnitView unit, int year, long series, int version, Offered offered, Rights rights) {
        Comparison comparison = Comparison.of(desk.hold(unit, year, rights));
        ActivityView own = changed(comparison, series, offered);
        desk.requireFresh(own, version, "");
        Substance now = now(comparison, series);
        if (now.leftOut() != null) {
            store.leaveOut(own.id(), now.leftOut(), rights.person());
        } else {
            rewrite(own, now);
            store.update(own.id(), now, own.concerns(), rights.person());
        }
        store.see(own.id(), now);
        settle(comparison.own(), own.id());
        events.publishEvent(new CentralChangeTaken(
                rights.person(),
                comparison.own().id(),
                unit.id(),
                year,
                now.title().sv()));
    }

    private void rewrite(ActivityView own, Substance now) {
        List<StepStore.Written> written = new ArrayList<>();
        for (int i = 0; i < now.parts().size(); i++) {
            StepView step = i < own.steps().size() ? own.steps().get(i) : null;
            written.add(new StepStore.Written(
                    step == null ? null : step.id(), now.parts().get(i), step == null ? Set.of() : step.concerns()));
        }
        try {
            steps.write(own.id(), own.steps(), written);
        } catch (InvalidField marked) {
            throw new Refused(marked.messageKey());
        }
    }

    /** Lets the unit's own be as it is. */
    public void keep(UnitView unit, int year, long series, int version, Offered offered, Rights rights) {
        Comparison comparison = Comparison.of(desk.hold(unit, year, rights));
        ActivityView own = changed(comparison, series, offered);
        desk.requireFresh(own, version, "");
        store.see(own.id(), now(comparison, series));
        store.touch(own.id(), rights.person());
        events.publishEvent(new CentralChangeKept(
                rights.person(),
                comparison.own().id(),
                unit.id(),
                year,
                own.title().sv()));
    }

    /** Takes over an activity that the unit has not had. */
    public long add(UnitView unit, int year, long series, Offered offered, Rights rights) {
        Comparison comparison = Comparison.of(desk.hold(unit, year, rights));
        ActivityView central = added(comparison, series, offered);
        Substance now = now(comparison, series);
        long id = insert(comparison, central, now, rights);
        settle(comparison.own(), id);
        events.publishEvent(new ActivityAdded(
                rights.person(),
                comparison.own().id(),
                unit.id(),
                year,
                now.title().sv()));
        return id;
    }

    /**
     * Says no to an activity that the unit has not had: it stands among those left out, and can be taken up later.
     *
     * @throws InvalidField without a reason
     */
    public void decline(UnitView unit, int year, long series, String reason, Offered offered, Rights rights) {
        Comparison comparison = Comparison.of(desk.hold(unit, year, rights));
        String why = ActivityTerms.reason(reason);
        ActivityView central = added(comparison, series, offered);
        Substance now = now(comparison, series);
        insert(comparison, central, now.leftOutFor(why), rights);
        events.publishEvent(new ActivityLeftOut(
                rights.person(),
                comparison.own().id(),
                unit.id(),
                year,
                now.title().sv(),
                why));
    }

    private long insert(Comparison comparison, ActivityView central, Substance says, Rights rights) {
        CycleView own = comparison.own();
        ActivityDesk.requireRoom(own);
        long id = store.insert(
                own.id(), central.series(), says, Set.of(own.unit().kind()), central.byRoutine(), rights.person());
        steps.write(
                id,
                List.of(),
                says.parts().stream()
                        .map(part -> new StepStore.Written(null, part, Set.of()))
                        .toList());
        store.see(id, now(comparison, central.series()));
        return id;
    }

    private static ActivityView changed(Comparison comparison, long series, Offered offered) {
        requireSame(comparison, series, offered);
        return comparison.changed().stream()
                .filter(each -> each.series() == series)
                .findFirst()
                .orElseThrow(CentralOffers::gone);
    }

    private static ActivityView added(Comparison comparison, long series, Offered offered) {
        requireSame(comparison, series, offered);
        return comparison.added().stream()
                .filter(each -> each.series() == series)
                .findFirst()
                .orElseThrow(CentralOffers::gone);
    }

    private static void requireSame(Comparison comparison, long series, Offered offered) {
        comparison
                .central(series)
                .filter(now -> now.id() == offered.central() && now.version() == offered.version())
                .orElseThrow(CentralOffers::gone);
    }

    private static Refused gone() {
        return new Refused("cycle.refused.offer");
    }

    private static Substance now(Comparison comparison, long series) {
        return Objects.requireNonNull(comparison.centralNow(series));
    }

    private void settle(CycleView cycle, long id) {
        if (cycle.state() == CycleState.IN_FORCE) {
            timetable.settleActivity(id, cycle.unit().kind());
        }
    }
}
