package se.genomgang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.Activities;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Assign;
import se.genomgang.cycle.Assignments;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.PlanActivity;
import se.genomgang.cycle.Recurrence;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.Timing;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/** Lets a school make its cycle its own, and the central unit add something that the schools are then offered. */
@Component
@ConditionalOnDemonstrationMode
class CycleChanges {

    private static final String OFFICER = "function:environmental-representative";

    private final Activities activities;
    private final Assignments assignments;
    private final Cycles cycles;

    CycleChanges(Activities activities, Assignments assignments, Cycles cycles) {
        this.activities = activities;
        this.assignments = assignments;
        this.cycles = cycles;
    }

    /** One activity of its own and another left out; two seen to by the environmental representative. */
    void makeOwn(UnitView unit, int year, Rights rights) {
        long own = activities.add(
                unit,
                year,
                activity(
                        new Label(
                                "Renrummets kemikalieskåp ses över",
                                "The chemical cabinets of the clean room are inspected"),
                        Theme.CHEMICALS,
                        5,
                        Set.of(),
                        step(Timing.BY, LocalDate.of(year, 5, 22), "miljöombudet", "the environmental representative")),
                rights);
        assignments.assign(new Assign(own, OFFICER, 0), rights);
        for (ActivityView activity : cycles.of(unit, year).orElseThrow().activities()) {
            if (activity.title().sv().equals("Extern miljörevision")) {
                activities.leaveOut(activity.id(), "Revisorerna besöker inte skolan.", activity.version(), rights);
            } else if (activity.title().sv().equals("Kemikalieinventeringen i KLARA börjar")) {
                assignments.assign(new Assign(activity.id(), OFFICER, activity.version()), rights);
            }
        }
    }

    /** Something new that concerns the schools too. */
    void addCentrally(UnitView central, int year, Rights rights) {
        activities.add(
                central,
                year,
                activity(
                        new Label(
                                "Tjänsteresornas utsläpp sammanställs",
                                "The emissions of business travel are compiled"),
                        Theme.REPORTING,
                        9,
                        Set.of(UnitKind.CENTRAL, UnitKind.SCHOOL),
                        step(Timing.MONTHS, null, "skolorna och KTH SO", "the schools and KTH SO")),
                rights);
    }

    private static PlanActivity activity(
            Label title, Theme theme, int month, Set<UnitKind> concerns, PlanActivity.Step step) {
        return new PlanActivity(title, theme, month, null, false, List.of(), concerns, List.of(step));
    }

    private static PlanActivity.Step step(Timing timing, @Nullable LocalDate to, String sv, String en) {
        Label nobody = new Label("", "");
        return new PlanActivity.Step(
                null, nobody, timing, Recurrence.YEARLY, null, to, new Label(sv, en), nobody, nobody, Set.of());
    }
}
