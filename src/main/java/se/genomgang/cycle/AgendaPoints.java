package se.genomgang.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Routines;

/** The points of the agenda that activities are inputs to. */
@Component
public class AgendaPoints {

    private final Routines routines;

    AgendaPoints(Routines routines) {
        this.routines = routines;
    }

    /** The points of the longest agenda that the routine has in the year, in their order. */
    public List<AgendaRule> in(int year) {
        return routines.demandedIn(year).stream()
                .map(demand -> demand.rules().agenda())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** Their numbers, by their codes. */
    public Map<String, Integer> numbers(int year) {
        return in(year).stream().collect(Collectors.toMap(AgendaRule::code, AgendaRule::position));
    }
}
