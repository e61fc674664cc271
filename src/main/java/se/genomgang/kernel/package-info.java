/**
 * The values every room speaks in: typed identities, what a person may do, facts that happened, and the few ways a use case says no.
 *
 * <p>Holds values only: nothing here reads a database, a clock or a request.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package se.genomgang.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
