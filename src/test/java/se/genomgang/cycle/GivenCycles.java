package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/** Activities of a test's own. */
final class GivenCycles {

    private GivenCycles() {}

    /** An activity of March with these steps. */
    static PlanActivity march(String title, PlanActivity.Step... steps) {
        return new PlanActivity(
                label(title),
                Theme.REPORTING,
                3,
                null,
                false,
                List.of("performance"),
                Set.of(UnitKind.CENTRAL, UnitKind.SCHOOL),
                List.of(steps));
    }

    static PlanActivity.Step by(String day) {
        return step(null, Timing.BY, Recurrence.YEARLY, null, LocalDate.parse(day));
    }

    static PlanActivity.Step on(String day) {
        return step(null, Timing.ON, Recurrence.YEARLY, LocalDate.parse(day), null);
    }

    static PlanActivity.Step months(Recurrence recurrence) {
        return step(null, Timing.MONTHS, recurrence, null, null);
    }

    static PlanActivity.Step step(
            @Nullable Long id, Timing timing, Recurrence recurrence, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PlanActivity.Step(
                id, label(""), timing, recurrence, from, to, label("skolan"), label(""), label(""), Set.of());
    }

    static Label label(String sv) {
        return new Label(sv, "");
    }

    /** The command that would change nothing. */
    static PlanActivity asIs(ActivityView activity) {
        return new PlanActivity(
                activity.title(),
                activity.theme(),
                activity.monthFrom(),
                activity.monthTo(),
                activity.asNeeded(),
                activity.feeds(),
                activity.concerns(),
                activity.steps().stream().map(GivenCycles::asIs).toList());
    }

    private static PlanActivity.Step asIs(StepView step) {
        return new PlanActivity.Step(
                step.id(),
                step.title(),
                step.period().timing(),
                step.recurrence(),
                step.period().from(),
                step.period().to(),
                step.doer(),
                step.with(),
                step.toWhom(),
                step.concerns());
    }

    /** With other steps. */
    static PlanActivity with(PlanActivity command, PlanActivity.Step... steps) {
        return new PlanActivity(
                command.title(),
                command.theme(),
                command.monthFrom(),
                command.monthTo(),
                command.asNeeded(),
                command.feeds(),
                command.concerns(),
                List.of(steps));
    }

    /** By another name. */
    static PlanActivity called(PlanActivity command, String title) {
        return new PlanActivity(
                label(title),
                command.theme(),
                command.monthFrom(),
                command.monthTo(),
                command.asNeeded(),
                command.feeds(),
                command.concerns(),
                command.steps());
    }
}
