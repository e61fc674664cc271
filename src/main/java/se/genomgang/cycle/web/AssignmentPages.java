package se.genomgang.cycle.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Assignee;
import se.genomgang.cycle.Comparison;

/** Prepares the year as a list in which each activity's assignee is set. */
@Component
class AssignmentPages {

    private final CycleWords words;

    AssignmentPages(CycleWords words) {
        this.words = words;
    }

    List<AssignmentLine> lines(Comparison comparison, Locale locale) {
        return comparison.own().activities().stream()
                .filter(activity -> activity.leftOut() == null)
                .map(activity -> line(activity, locale))
                .toList();
    }

    private AssignmentLine line(ActivityView activity, Locale locale) {
        Assignee assigned = activity.assigned();
        return new AssignmentLine(
                activity.id(),
                activity.title().in(locale),
                activity.steps().stream().map(step -> words.when(step, locale)).collect(Collectors.joining("; ")),
                assigned == null ? "" : assigned.key(),
                words.assigned(assigned, locale),
                activity.version());
    }
}
