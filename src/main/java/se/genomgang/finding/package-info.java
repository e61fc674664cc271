/**
 * What is found: audits with their nonconformities, observations and suggestions, and complaints and other information from interested parties.
 * A nonconformity has cause, correction, corrective actions and a check of their effect, and is not closed without them (ISO 14001 10.2).
 *
 * <p>It knows no meeting: whoever holds one asks {@link se.genomgang.finding.FindingsAt} how the unit's findings stood on a day.
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
            "action"
        })
package se.genomgang.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
