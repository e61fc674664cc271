package se.genomgang.deadline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;

/**
 * What a filter finds.
 *
 * @param found all of it, late first, then by last day
 * @param units every unit there is or was, in the organisation's order
 * @param kinds every kind of obligation, in the order they come in a year's work
 */
public record DeadlinePage(List<Due> found, Map<UnitId, UnitView> units, Set<String> kinds) {}
