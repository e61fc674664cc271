/**
 * What follows from a decision: something to be done, by whom, before when. Keeps the actions of every unit in one numbered row, knows who may
 * see and change them, and tells what has happened to them.
 *
 * <p>It knows no meeting: whoever decides an action gives it an {@link se.genomgang.action.ActionOrigin}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "people", "journal", "organisation"})
package se.genomgang.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
