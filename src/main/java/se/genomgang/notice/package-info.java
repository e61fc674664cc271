/**
 * What is sent to people: letters, which the transaction of their cause puts in the outbox and a task delivers; the notices that the ladders of the
 * obligations ask for, each given once; and "Utskick", where one can read what was sent to whom, when and why.
 *
 * <p>Nothing below knows of mail. What happened is heard as events; what is due is worked out from the data: whatever a night without the
 * application left undone, the next sweep does.
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
            "meeting",
            "protocol",
            "deadline",
            "document"
        })
package se.genomgang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
