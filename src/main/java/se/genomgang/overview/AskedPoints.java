package se.genomgang.overview;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.genomgang.kernel.UnitKind;
import se.genomgang.overview.CoverageReading.HeldMeeting;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Demand;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** The points of a year: those of the routine that binds in it, and of the versions that its meetings were planned under. */
final class AskedPoints {

    private final Map<String, CoveragePage.Point> points = new LinkedHashMap<>();
    private final Map<UnitKind, Set<String>> byUnitKind = new HashMap<>();
    private final Map<Long, Set<String>> byKind = new HashMap<>();

    static AskedPoints of(Routines routines, int year, Collection<HeldMeeting> meetings) {
        return of(
                routines.demandedIn(year).stream().map(Demand::rules).toList(),
                meetings.stream()
                        .filter(meeting -> !meeting.points().isEmpty())
                        .map(HeldMeeting::kindId)
                        .distinct()
                        .map(routines::kind)
                        .map(kind -> routines.rules(
                                kind.id(), kind.unitKinds().iterator().next()))
                        .toList());
    }

    /**
     * @param demanded what the routine asks of units in the year, for each kind of unit
     * @param planned what the meetings held in the year were planned under
     */
    static AskedPoints of(List<MeetingRules> demanded, List<MeetingRules> planned) {
        var asked = new AskedPoints();
        demanded.stream()
                .sorted(Comparator.comparing(
                                (MeetingRules rules) -> rules.agenda().size())
                        .reversed())
                .forEach(rules -> asked.byUnitKind
                        .computeIfAbsent(rules.unitKind(), kind -> new HashSet<>())
                        .addAll(asked.put(rules)));
        planned.forEach(rules -> asked.byKind.put(rules.kind().id(), asked.put(rules)));
        return asked;
    }

    private Set<String> put(MeetingRules rules) {
        rules.agenda()
                .forEach(rule -> points.putIfAbsent(
                        rule.code(), new CoveragePage.Point(rule.code(), rule.position(), rule.title())));
        return new HashSet<>(rules.agenda().stream().map(AgendaRule::code).toList());
    }

    List<CoveragePage.Point> all() {
        return points.values().stream()
                .sorted(Comparator.comparingInt(CoveragePage.Point::number))
                .toList();
    }

    /** Whether the year's routine, or that of one of the unit's own meetings, has the point for the unit. */
    boolean asks(CoveragePage.Point point, UnitKind unitKind, Collection<HeldMeeting> meetings) {
        return Stream.concat(
                        Stream.of(byUnitKind.getOrDefault(unitKind, Set.of())),
                        meetings.stream().map(meeting -> byKind.getOrDefault(meeting.kindId(), Set.of())))
                .anyMatch(codes -> codes.contains(point.code()));
    }
}
