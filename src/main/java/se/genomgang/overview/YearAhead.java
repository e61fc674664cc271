package se.genomgang.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** The routine's days still to come in a year. */
@Service
@Transactional(readOnly = true)
public class YearAhead {

    private final Routines routines;

    YearAhead(Routines routines) {
        this.routines = routines;
    }

    /**
     * A day the routine sets.
     *
     * @param key message key with the kind of meeting and the kinds of unit as arguments
     */
    public record Day(LocalDate on, String key, Label kind, List<UnitKind> units) {}

    private record Place(LocalDate on, String key, long kind) {}

    /** The days from the given one to the end of its year, soonest first; units that share a day share a line. */
    public List<Day> from(LocalDate today) {
        Map<Place, List<UnitKind>> found = new LinkedHashMap<>();
        Map<Long, Label> names = new LinkedHashMap<>();
        for (KindView kind : routines.kindsInForce(today)) {
            names.put(kind.id(), kind.name());
            for (UnitKind unitKind : kind.unitKinds().stream().sorted().toList()) {
                MeetingRules rules = routines.rules(kind.id(), unitKind);
                add(found, rules.windowTo(today.getYear()), "overview.day.window", kind, unitKind);
                rules.protocolDueOn(today.getYear())
                        .ifPresent(due -> add(found, due, "overview.day.protocol", kind, unitKind));
            }
        }
        var days = new ArrayList<Day>();
        found.forEach((place, units) -> days.add(new Day(place.on(), place.key(), names.get(place.kind()), units)));
        return days.stream()
                .filter(day -> !day.on().isBefore(today))
                .sorted(Comparator.comparing(Day::on))
                .toList();
    }

    private static void add(
            Map<Place, List<UnitKind>> found, LocalDate on, String key, KindView kind, UnitKind unitKind) {
        found.computeIfAbsent(new Place(on, key, kind.id()), any -> new ArrayList<>())
                .add(unitKind);
    }
}
