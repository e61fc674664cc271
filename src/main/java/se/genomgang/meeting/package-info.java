/**
 * A unit's management review from planned to held: agenda and material, summons, attendance, conclusions, decisions and the verdict. Keeps the
 * texts that the protocol is made of, and freezes them when the protocol asks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "clock",
            "database",
            "icalendar",
            "people",
            "attachment",
            "journal",
            "organisation",
            "routine",
            "action",
            "finding",
            "cycle"
        })
package se.genomgang.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
