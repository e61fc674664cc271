/** The one source of time: a clock in Swedish local time, which a demonstration may set to another day. */
@ApplicationModule(displayName = "Clock", allowedDependencies = "database")
@NullMarked
package se.genomgang.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
