package se.genomgang.routine.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.RoutineView;

/**
 * A version as its page shows it.
 *
 * @param standing how it stands today: {@code current}, {@code coming}, {@code past}, {@code draft} or {@code log}
 * @param until last day it was or is in force, inclusive; null when open
 * @param comparedWith code of the version before it; null when its rules are not known
 * @param remarks what to mind, in sentences
 * @param mayEdit whether the reader may change it: it is a draft, and theirs to edit
 * @param mayCopy whether the reader may start a draft from it
 */
public record RoutinePage(
        RoutineView version,
        String standing,
        @Nullable LocalDate until,
        List<TopicSection> sections,
        @Nullable String comparedWith,
        List<ChangeGroup> changes,
        List<String> remarks,
        List<LogLine> log,
        boolean mayEdit,
        boolean mayCopy) {

    /** A line of the change log. */
    public record LogLine(RoutineView version, String standing, boolean shown) {}
}
