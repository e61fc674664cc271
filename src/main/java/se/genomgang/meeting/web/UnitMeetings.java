package se.genomgang.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingLists;
import se.genomgang.meeting.MeetingRow;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;
import se.genomgang.routine.Routines;

/** A unit's meetings of the latest years, on its page. */
@Component
class UnitMeetings implements UnitSection {

    /** This many of the latest years with a meeting; the others are one link away. */
    private static final int YEARS = 3;

    private final MeetingLists lists;
    private final Routines routines;
    private final Clock clock;

    UnitMeetings(MeetingLists lists, Routines routines, Clock clock) {
        this.lists = lists;
        this.routines = routines;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "meeting/unit :: meetings";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        LocalDate today = LocalDate.now(clock);
        List<MeetingRow> all = lists.ofUnit(unit.id(), rights);
        Set<Integer> latest = all.stream()
                .map(row -> row.days().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(YEARS)
                .collect(Collectors.toSet());
        Map<Integer, List<ListedMeeting>> years = all.stream()
                .filter(row -> latest.contains(row.days().year()))
                .map(row -> ListedMeeting.of(row, routines.rules(row.kindId(), row.unitKind()), today))
                .collect(Collectors.groupingBy(
                        line -> line.meeting().days().year(),
                        () -> new TreeMap<Integer, List<ListedMeeting>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        Map<String, Object> model = new HashMap<>();
        model.put("meetingYears", years);
        model.put("meetingAll", "/meetings?unit=" + unit.code());
        model.put(
                "meetingPlan",
                rights.organises(unit.id()) && unit.openOn(today) ? "/meetings/new?unit=" + unit.code() : null);
        boolean holds = rights.grants().stream().anyMatch(grant -> grant.unit().equals(unit.id()));
        model.put("meetingCoverage", rights.seesStatus() || holds ? "/coverage?unit=" + unit.code() : null);
        return model;
    }
}
