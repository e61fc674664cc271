/**
 * The ground everything stands on: starts the embedded PostgreSQL when no database of your own is given, sees to it
 * that what is acknowledged is durable, and tells other rooms whether this is a demonstration.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package se.genomgang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
