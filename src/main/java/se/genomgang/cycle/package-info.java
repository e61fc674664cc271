/**
 * The annual cycle (årscykel): what a unit does in a year for its environmental management system, month by month; who does it, with whom, to whom
 * it is reported, by when, and how far it has come (Å). Every unit keeps its own, adapted from the central one.
 *
 * <p>An activity has a step for each of its actors or dates, and a step one occurrence for each time it is to be done. What the routine sets (windows
 * and days for the protocol) is not repeated here: the wheel shows it from there.
 *
 * <p>Where to look: {@code Activities} and {@code Timetable} for what a unit changes and what then becomes of its times, {@code Comparison} and
 * {@code CentralOffers} for the unit's own beside the central one, {@code Inputs} for what feeds a meeting's points, {@code UnitComparisons} for all units
 * side by side, {@code CycleImports} and {@code SpokenTime} for files, {@code CycleObligations} for what is asked of whom.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "tabular",
            "clock",
            "database",
            "people",
            "attachment",
            "journal",
            "organisation",
            "routine"
        })
package se.genomgang.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
