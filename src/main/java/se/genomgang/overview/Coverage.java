package se.genomgang.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.overview.CoveragePage.Cell;
import se.genomgang.overview.CoveragePage.Filed;
import se.genomgang.overview.CoveragePage.Point;
import se.genomgang.overview.CoveragePage.Row;
import se.genomgang.overview.CoveragePage.Standing;
import se.genomgang.overview.CoveragePage.Treatment;
import se.genomgang.overview.CoverageReading.HeldMeeting;
import se.genomgang.overview.CoverageReading.HeldPoint;
import se.genomgang.overview.OverviewReading.UnitRow;
import se.genomgang.routine.Routines;

/**
 * Which of the routine's points the year's meetings have treated together: of every unit for those who see where units stand, of the own units for
 * those who hold something in them.
 */
@Service
@Transactional(readOnly = true)
public class Coverage {

    static final int PAGE = 50;

    private final OverviewReading units;
    private final CoverageReading reading;
    private final Routines routines;

    Coverage(OverviewReading units, CoverageReading reading, Routines routines) {
        this.units = units;
        this.reading = reading;
        this.routines = routines;
    }

    /**
     * @param unit code of a single unit; null for all that the reader sees
     * @throws NotVisible for those who see no unit, or not the one asked for
     */
    public CoveragePage of(int year, @Nullable String unit, int page, Rights rights) {
        List<UnitRow> seen = units.units(year).stream()
                .filter(each -> sees(rights, each))
                .filter(each -> unit == null || unit.equals(each.code()))
                .toList();
        if (seen.isEmpty() && (unit != null || !rights.seesStatus())) {
            throw new NotVisible();
        }
        int from = (int) Math.min((long) page * PAGE, seen.size());
        int to = Math.min(from + PAGE, seen.size());
        List<UnitRow> shown = seen.subList(from, to);
        List<HeldMeeting> meetings =
                reading.held(year, shown.stream().map(UnitRow::id).toList(), rights.person());
        Map<Long, List<HeldMeeting>> byUnit = meetings.stream().collect(Collectors.groupingBy(HeldMeeting::unitId));
        AskedPoints asked = AskedPoints.of(routines, year, meetings);
        List<Point> points = asked.all();
        return new CoveragePage(
                year,
                points,
                shown.stream()
                        .map(each -> row(each, points, asked, byUnit.getOrDefault(each.id(), List.of()), rights))
                        .toList(),
                seen.size() == 1,
                page,
                to < seen.size() ? page + 1 : null);
    }

    private static boolean sees(Rights rights, UnitRow unit) {
        return rights.seesStatus()
                || rights.grants().stream().anyMatch(grant -> grant.unit().value() == unit.id());
    }

    private Row row(UnitRow unit, List<Point> points, AskedPoints asked, List<HeldMeeting> meetings, Rights rights) {
        List<@Nullable Cell> cells = points.stream()
                .map(point -> asked.asks(point, unit.kind(), meetings)
                        ? new Cell(
                                point,
                                meetings.stream()
                                        .flatMap(meeting -> meeting.points().stream()
                                                .filter(each -> each.code().equals(point.code()))
                                                .map(each -> treatment(meeting, each, rights)))
                                        .toList())
                        : null)
                .collect(Collectors.toList());
        return new Row(
                unit.code(),
                unit.shortName(),
                unit.name(),
                cells,
                meetings.stream()
                        .filter(HeldMeeting::historical)
                        .map(meeting -> new Filed(
                                meeting.id(),
                                meeting.number(),
                                routines.kind(meeting.kindId()).name()))
                        .toList());
    }

    private Treatment treatment(HeldMeeting meeting, HeldPoint point, Rights rights) {
        Standing standing = !point.concluded() ? Standing.OPEN : meeting.adjusted() ? Standing.TREATED : Standing.DRAFT;
        return new Treatment(
                meeting.number(),
                routines.kind(meeting.kindId()).name(),
                meeting.date(),
                standing,
                href(meeting, point, rights));
    }

    /** Adjusted minutes are read by everyone; before, the meeting by those who work with it, take part in it or audit it. */
    private static @Nullable String href(HeldMeeting meeting, HeldPoint point, Rights rights) {
        String place = "#punkt-" + point.position();
        if (meeting.adjusted() && meeting.protocolId() != null) {
            return "/protocols/" + meeting.protocolId() + place;
        }
        boolean reads = meeting.takesPart() || rights.auditor() || rights.readsDrafts(new UnitId(meeting.unitId()));
        return reads ? "/meetings/" + meeting.id() + place : null;
    }
}
