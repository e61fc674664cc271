/**
 * The routine as data: versioned rules about when reviews are held, who attends, what the agenda holds and what the record must show.
 *
 * <p>A version in force never changes; changing a rule is a new version. Other rooms ask {@link se.genomgang.routine.Routines} for the
 * {@link se.genomgang.routine.MeetingRules} of a kind of meeting and let them judge. The content of a version is read and written whole, as
 * immutable records; only the version itself is an entity.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "people", "organisation"})
package se.genomgang.routine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
