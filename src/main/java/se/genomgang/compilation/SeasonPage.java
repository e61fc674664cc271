package se.genomgang.compilation;

import java.util.List;

/**
 * A season as it stands now.
 *
 * @param made the compilations made of it, the latest first
 * @param fresh protocols that are not in the latest of them, or are there in an earlier version; all when none is made
 * @param mayMake whether this person may make one now
 */
public record SeasonPage(Compiled now, List<MadeLine> made, List<Compiled.Source> fresh, boolean mayMake) {}
