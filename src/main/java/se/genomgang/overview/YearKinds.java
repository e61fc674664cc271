package se.genomgang.overview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.Demand;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** The kinds of meeting of a year: those that the routine asks for, after those that were planned under a version that no longer asks for them. */
final class YearKinds {

    /** One kind of meeting, whichever the versions. */
    record Column(String code, Label name) {}

    private final List<Demand> demands;
    private final List<Column> columns;

    private YearKinds(List<Demand> demands, List<Column> columns) {
        this.demands = demands;
        this.columns = columns;
    }

    static YearKinds of(Routines routines, int year, Collection<MeetingFacts> meetings) {
        List<Demand> demands = routines.demandedIn(year);
        Map<String, Label> asked = new LinkedHashMap<>();
        demands.forEach(demand -> asked.put(demand.kind().code(), demand.kind().name()));
        Map<String, Label> names = new LinkedHashMap<>();
        meetings.stream()
                .filter(meeting -> !asked.containsKey(meeting.kindCode()))
                .map(MeetingFacts::kindId)
                .distinct()
                .map(routines::kind)
                .forEach((KindView kind) -> names.put(kind.code(), kind.name()));
        names.putAll(asked);
        return new YearKinds(
                demands,
                names.entrySet().stream()
                        .map(each -> new Column(each.getKey(), each.getValue()))
                        .toList());
    }

    /** What the routine asks for that year, of units of every kind. */
    List<Demand> demands() {
        return demands;
    }

    List<Column> columns() {
        return columns;
    }

    /** What the routine asks of units of a kind; empty where it asks nothing this year. */
    Optional<MeetingRules> asked(Column column, UnitKind unitKind) {
        return demands.stream()
                .filter(demand -> demand.unitKind() == unitKind)
                .filter(demand -> demand.kind().code().equals(column.code()))
                .map(Demand::rules)
                .findFirst();
    }
}
