/**
 * The minutes of a meeting: draft, out for adjustment, adjusted and locked, submitted to the environmental manager, received. Binds every
 * approval to the exact text approved, and keeps each adjusted version for ever. From what was locked it tells at which meetings an action was
 * treated, and proves for any period that no open action was left out.
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
            "routine",
            "action",
            "finding",
            "cycle",
            "meeting"
        })
package se.genomgang.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
