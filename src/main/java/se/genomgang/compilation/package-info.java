/**
 * Compilations: what the meetings of all units in a season concluded, decided and set in motion, point by point, for the meeting of the whole
 * organisation. Read from the adjusted protocols alone. Made on a day and kept as it then was; made again when more protocols have come. Names the
 * units that are missing, and why.
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
            "journal",
            "organisation",
            "routine",
            "action",
            "meeting",
            "protocol"
        })
package se.genomgang.compilation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
