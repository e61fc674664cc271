package se.genomgang.cycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Assignee;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.Comparison.Standing;
import se.genomgang.cycle.CycleState;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Timing;
import se.genomgang.cycle.web.CyclePage.Line;
import se.genomgang.cycle.web.CyclePage.StepLine;
import se.genomgang.cycle.web.CyclePage.TimeLine;
import se.genomgang.kernel.Rights;

/** Puts an activity into words for its reader. */
@Component
class CycleLines {

    private final CycleWords words;

    CycleLines(CycleWords words) {
        this.words = words;
    }

    /**
     * Who reads, and beside what.
     *
     * @param points numbers of the points of the agenda, by their codes
     */
    record Reading(Comparison comparison, Map<String, Integer> points, LocalDate today, Rights rights, Locale locale) {

        boolean mayMark(ActivityView activity) {
            Assignee assigned = activity.assigned();
            return activity.leftOut() == null
                    && (CycleYears.mayKeep(comparison.own().unit().id(), rights)
                            || assigned != null && assigned.includes(rights.person()));
        }
    }

    Line line(ActivityView activity, Reading reading) {
        Standing standing = reading.comparison().standing(activity);
        boolean inForce = reading.comparison().own().state() == CycleState.IN_FORCE;
        return new Line(
                activity,
                activity.feeds().stream()
                        .map(reading.points()::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                activity.steps().stream()
                        .map(step -> step(step, activity, inForce, reading))
                        .toList(),
                standing.name(),
                reading.comparison().differences(activity).stream()
                        .map(aspect -> words.aspect(aspect, reading.locale()))
                        .collect(Collectors.joining(", ")),
                words.assigned(activity.assigned(), reading.locale()),
                reading.mayMark(activity));
    }

    private StepLine step(StepView step, ActivityView activity, boolean inForce, Reading reading) {
        return new StepLine(
                step.title().in(reading.locale()),
                words.when(step, reading.locale()),
                words.who(step, reading.locale()),
                step.period().timing() == Timing.MONTHS ? null : step.period().to(),
                inForce ? times(step, activity.leftOut() != null, reading) : List.of());
    }

    /** Of what is left out only that which was settled. */
    private List<TimeLine> times(StepView step, boolean leftOut, Reading reading) {
        return step.occurrences().stream()
                .filter(each -> !leftOut || each.state().settled())
                .map(each -> new TimeLine(
                        each.id(),
                        each.due() == null ? "" : words.time(step.recurrence(), each.due(), reading.locale()),
                        shape(each, reading.today()),
                        each.reason(),
                        each.note(),
                        each.version(),
                        each.state().settled()))
                .toList();
    }

    static String shape(OccurrenceView time, LocalDate today) {
        if (time.late(today)) {
            return "late";
        }
        return switch (time.state()) {
            case NOT_STARTED -> "todo";
            case UNDER_WAY -> "doing";
            case DONE -> "done";
            case NOT_APPLICABLE -> "skipped";
        };
    }
}
