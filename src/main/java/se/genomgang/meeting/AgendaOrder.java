package se.genomgang.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/**
 * What is on the agenda beside what every meeting begins with: the routine's points that are chosen as needed, and after the routine's the unit's
 * own, since R §5 lists 15 points at least. The unit cannot move the routine's points: a reference to "§ 5" means the same in every review.
 */
@Service
@Transactional
public class AgendaOrder {

    /** Longest title of a point, in characters. */
    public static final int TITLE_LIMIT = 200;

    private static final int MOST_POINTS = 40;

    private final PointGate gate;
    private final AgendaPointRepository points;
    private final RoutinePoints routine;
    private final AgendaChanges changes;

    AgendaOrder(PointGate gate, AgendaPointRepository points, RoutinePoints routine, AgendaChanges changes) {
        this.gate = gate;
        this.points = points;
        this.routine = routine;
        this.changes = changes;
    }

    /** Adds a point last. Returns its number. */
    public int add(MeetingId meeting, String title, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, rights);
        String words = PlainText.required("title", title, TITLE_LIMIT);
        List<AgendaPoint> all = points.findByMeetingIdOrderByPosition(meeting.value());
        if (all.size() >= MOST_POINTS) {
            throw new Refused("meeting.refused.tooManyPoints", MOST_POINTS);
        }
        int number = all.isEmpty() ? 1 : all.get(all.size() - 1).position() + 1;
        int serial = all.stream().mapToInt(AgendaPoint::serial).max().orElse(0) + 1;
        points.save(AgendaPoint.own(meeting, number, serial, words));
        changes.minutes(place, new PointAdded(meeting, unit(place), rights.person(), number, words));
        return number;
    }

    /** Gives one of the unit's own points another title. */
    public void reword(MeetingId meeting, int position, String title, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        String words = PlainText.required("title", title, TITLE_LIMIT);
        points.getReferenceById(place.pointId()).reword(words);
        changes.minutes(place, new PointReworded(meeting, unit(place), rights.person(), position, words));
    }

    /** Moves one of the unit's own points a step up or down among its own. Returns its number after. */
    public int move(MeetingId meeting, int position, boolean up, Rights rights) {
        return move(meeting, position, "", up, rights);
    }

    /**
     * The same for a point that is known by its code: one that has been moved meanwhile is not mistaken for another.
     *
     * @param code as it was read; empty: whichever has the number
     */
    public int move(MeetingId meeting, int position, String code, boolean up, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights).require(code);
        int there = up ? position - 1 : position + 1;
        List<AgendaPoint> all = points.findByMeetingIdOrderByPosition(meeting.value());
        AgendaPoint point = at(all, position);
        AgendaPoint neighbour = all.stream()
                .filter(other -> other.position() == there)
                .findFirst()
                .orElseThrow(() -> new Refused("meeting.refused.pointAtTheEnd", position));
        point.swapWith(neighbour);
        changes.minutes(place, new PointMoved(meeting, unit(place), rights.person(), position, there));
        return there;
    }

    /** Removes one of the unit's own points with what was written under it; those with decisions or files are emptied first. */
    public void remove(MeetingId meeting, int position, Rights rights) {
        remove(meeting, position, "", rights);
    }

    /**
     * The same for a point that is known by its code.
     *
     * @param code as it was read; empty: whichever has the number
     */
    public void remove(MeetingId meeting, int position, String code, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights).require(code);
        List<AgendaPoint> all = points.findByMeetingIdOrderByPosition(meeting.value());
        AgendaPoint point = at(all, position);
        point.requireOwn();
        if (points.carries(point.id())) {
            throw new Refused("meeting.refused.pointCarries", position);
        }
        points.delete(point);
        points.flush();
        all.stream().filter(other -> other.position() > position).forEach(other -> other.shift(-1));
        changes.minutes(place, new PointRemoved(meeting, unit(place), rights.person(), position, point.title()));
    }

    /**
     * Takes up one of the routine's points that was not chosen when the meeting was planned (R §5, the follow-up). It comes in the routine's order,
     * but last where decisions have been made under those after it: they are known by their point's number. Returns its number; one that is on the
     * agenda already keeps its place.
     *
     * @param code the point's code in the meeting's routine
     * @throws NotVisible when the routine has no such point for this kind of meeting
     */
    public int include(MeetingId meeting, String code, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, rights);
        List<AgendaPoint> all = points.findByMeetingIdOrderByPosition(meeting.value());
        Optional<AgendaPoint> there =
                all.stream().filter(point -> point.code().equals(code)).findFirst();
        return there.map(AgendaPoint::position).orElseGet(() -> takeUp(place, all, routine.point(meeting, code)));
    }

    private int takeUp(PointGate.Place place, List<AgendaPoint> all, RoutinePoints.Offered offered) {
        List<String> earlier = offered.earlier();
        int inOrder = 1
                + all.stream()
                        .filter(point -> earlier.contains(point.code()))
                        .mapToInt(AgendaPoint::position)
                        .max()
                        .orElse(0);
        boolean decided = all.stream().anyMatch(point -> point.position() >= inOrder && points.carries(point.id()));
        int number = decided ? all.size() + 1 : inOrder;
        all.stream().filter(point -> point.position() >= number).forEach(point -> point.shift(1));
        points.save(offered.on(place.meeting(), number));
        changes.minutes(
                place,
                new PointAdded(
                        place.meeting(),
                        unit(place),
                        place.rights().person(),
                        number,
                        offered.title().sv()));
        return number;
    }

    private static AgendaPoint at(List<AgendaPoint> all, int position) {
        return all.stream()
                .filter(point -> point.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private static UnitId unit(PointGate.Place place) {
        return place.facts().unit();
    }
}
