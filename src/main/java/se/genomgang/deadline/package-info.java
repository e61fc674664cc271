/**
 * Every obligation in one list, collected from all rooms through {@link se.genomgang.kernel.ObligationSource}: what is to be done, on what it rests, by
 * whom that day, by when, and how it stands. And the ladder of each kind: when the one who is to meet it is told, and who is told when it is late.
 *
 * <p>Nothing is stored of the obligations themselves: they are worked out from the data whenever they are asked for. Stored are the ladders, which
 * the environmental manager may change.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "tabular", "clock", "people", "journal", "organisation", "routine"})
package se.genomgang.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
