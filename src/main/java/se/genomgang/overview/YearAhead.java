package se.genomgang.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.MeetingRules;

/** The routine's days still to come in a year. */
public final class YearAhead {

    private YearAhead() {}

    /**
     * A day the routine sets.
     *
     * @param key message key with the kind of meeting and the kinds of unit as arguments
     */
    public record Day(LocalDate on, String key, Label kind, List<UnitKind> units) {}

    private record Place(LocalDate on, String key, String kind) {}

    /** The days from the given one to the end of its year, soonest first; units that share a day share a line. */
    static List<Day> from(YearKinds kinds, LocalDate today) {
        Map<Place, List<UnitKind>> found = new LinkedHashMap<>();
        Map<String, Label> names = new LinkedHashMap<>();
        for (YearKinds.Column column : kinds.columns()) {
            names.put(column.code(), column.name());
            for (UnitKind unitKind : UnitKind.values()) {
                kinds.asked(column, unitKind).ifPresent(rules -> add(found, rules, column, unitKind, today.getYear()));
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
            Map<Place, List<UnitKind>> found,
            MeetingRules rules,
            YearKinds.Column column,
            UnitKind unitKind,
            int year) {
        add(found, new Place(rules.windowTo(year), "overview.day.window", column.code()), unitKind);
        rules.protocolDueOn(year)
                .ifPresent(due -> add(found, new Place(due, "overview.day.protocol", column.code()), unitKind));
    }

    private static void add(Map<Place, List<UnitKind>> found, Place place, UnitKind unitKind) {
        found.computeIfAbsent(place, any -> new ArrayList<>()).add(unitKind);
    }
}
