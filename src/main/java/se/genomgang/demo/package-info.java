/**
 * The demonstration: fictitious people in the university's real units, and three years of reviews that they have planned, held and written up.
 * Made once, on the first start without a database of one's own, through the same use cases as everyone else uses, at the times they would
 * have been used.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clock",
            "database",
            "people",
            "attachment",
            "organisation",
            "routine",
            "action",
            "finding",
            "cycle",
            "compilation",
            "meeting",
            "protocol"
        })
package se.genomgang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
