/**
 * What people look at first: the tasks of one person, where every unit stands in a year, and what all units have decided. Reads over the tables
 * of the rooms below, in a constant number of statements, and writes nothing but the journal's line of what an auditor has read.
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
            "meeting",
            "protocol",
            "deadline"
        })
package se.genomgang.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
