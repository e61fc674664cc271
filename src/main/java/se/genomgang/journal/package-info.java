/**
 * The audit trail: who did what when, written in the same transaction as the deed, chained by hash, refused by the database to change. Listens
 * to {@link se.genomgang.kernel.DomainEvent}; everyone above may read it by subject.
 */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "web", "web :: *", "clock", "database"})
package se.genomgang.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
