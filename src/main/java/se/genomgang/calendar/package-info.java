/**
 * Calendars to subscribe to: a person's own meetings and deadlines, or a unit's, at an address with a token that can be revoked. What is read there is what the
 * person may read today; texts that people have written about their work are not in it.
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
            "organisation",
            "meeting",
            "deadline"
        })
package se.genomgang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
