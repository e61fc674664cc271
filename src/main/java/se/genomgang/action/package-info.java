/**
 * What follows from a decision: something to be done, by whom, before when. Keeps the actions of every unit in one numbered row, knows who may
 * see and change them, and tells what has happened to them. The one responsible reports, the head of the unit judges the report, and only an
 * accepted report that asks for it closes an action (R §7).
 *
 * <p>It knows no meeting: whoever decides an action gives it an {@link se.genomgang.action.ActionOrigin}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "tabular", "database", "people", "journal", "attachment", "organisation"
        })
package se.genomgang.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
