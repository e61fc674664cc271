package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.WheelMark;
import se.genomgang.cycle.WheelMark.Kind;
import se.genomgang.cycle.WheelMarkSource;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Wording;
import se.genomgang.organisation.UnitView;
import se.genomgang.routine.Demand;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** A unit's meetings of a year on its wheel, those that the person may see, with the routine's times and last days (R §5). One statement. */
@Component
class MeetingMarks implements WheelMarkSource {

    private final MeetingLists meetings;
    private final Routines routines;

    MeetingMarks(MeetingLists meetings, Routines routines) {
        this.meetings = meetings;
        this.routines = routines;
    }

    @Override
    public List<WheelMark> marks(UnitView unit, int year, Rights rights, LocalDate today) {
        MeetingFilter filter = new MeetingFilter(year, unit.code(), null, null);
        return Stream.concat(
                        meetings.list(filter, null, null, rights).rows().stream()
                                .filter(meeting -> meeting.stage() != Stage.CANCELLED)
                                .map(meeting -> meeting(meeting, today)),
                        routines.demandedIn(year).stream()
                                .filter(demand -> demand.unitKind() == unit.kind())
                                .flatMap(demand -> rules(demand, year)))
                .toList();
    }

    private static WheelMark meeting(MeetingRow meeting, LocalDate today) {
        LocalDate day = meeting.days().date();
        Kind kind = meeting.historical() || meeting.stage().reached(Stage.HELD)
                ? Kind.HELD
                : day.isBefore(today) ? Kind.MISSED : Kind.MEETING;
        return new WheelMark(
                kind, Wording.of("meeting.wheel.meeting", meeting.kind(), meeting.number()), day, day, meeting.path());
    }

    private static Stream<WheelMark> rules(Demand demand, int year) {
        MeetingRules rules = demand.rules();
        Stream<WheelMark> held = rules.window() == null
                ? Stream.empty()
                : Stream.of(
                        rules.window().onlyBy()
                                ? rule(Kind.DEADLINE, "by", demand, rules.windowTo(year), rules.windowTo(year))
                                : rule(Kind.WINDOW, "window", demand, rules.windowFrom(year), rules.windowTo(year)));
        return Stream.concat(
                held,
                rules
                        .protocolDueOn(year)
                        .filter(due -> due.getYear() == year)
                        .map(due -> rule(Kind.DEADLINE, "protocol", demand, due, due))
                        .stream());
    }

    private static WheelMark rule(Kind kind, String what, Demand demand, LocalDate from, LocalDate to) {
        return new WheelMark(
                kind, Wording.of("meeting.wheel." + what, demand.kind().name()), from, to, "/routine");
    }
}
