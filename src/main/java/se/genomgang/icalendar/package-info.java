/**
 * Calendar entries as iCalendar (RFC 5545 and 5546), for calendar programs: as a file, as an invitation by mail, as a subscription. Whatever stands in a
 * text of them stays text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.genomgang.icalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
