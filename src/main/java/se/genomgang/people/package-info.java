/**
 * Persons, their accounts and how they sign in: passwords, throttle, sessions, and what the one who asks may do. Which rights follow from
 * appointments is told by the room above through {@link se.genomgang.people.RightsSource}.
 */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "web", "web :: *", "clock", "database"})
package se.genomgang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
