package se.genomgang.demo;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionKind;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.demo.Texts.Decided;
import se.genomgang.demo.Texts.Written;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.Answer;
import se.genomgang.meeting.Attendance;
import se.genomgang.meeting.AttendanceMark;
import se.genomgang.meeting.Criterion;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.Decisions;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.NoteAttendance;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.meeting.Verdicts;

/** Lets the people of the demonstration do each step of a meeting, through the use cases that pages use. */
@Component
@ConditionalOnDemonstrationMode
class Play {

    private final Cast cast;
    private final Texts texts;
    private final Meetings meetings;
    private final Participants participants;
    private final Attendance attendance;
    private final AgendaWork agenda;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final JdbcClient jdbc;

    Play(
            Cast cast,
            Texts texts,
            Meetings meetings,
            Participants participants,
            Attendance attendance,
            AgendaWork agenda,
            Decisions decisions,
            Verdicts verdicts,
            JdbcClient jdbc) {
        this.cast = cast;
        this.texts = texts;
        this.meetings = meetings;
        this.participants = participants;
        this.attendance = attendance;
        this.agenda = agenda;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.jdbc = jdbc;
    }

    MeetingId plan(Course course) {
        var occasion = new Occasion(course.date(), LocalTime.of(9, 0), LocalTime.of(11, 0), place(course.unit()), "");
        var command = new PlanMeeting(
                cast.unit(course.unit(), course.date()),
                course.kind(),
                occasion,
                null,
                Set.of("audits", "performance", "compliance", "nonconformities"),
                false);
        return meetings.plan(command, writer(course));
    }

    void prepare(Course course, MeetingId meeting, int turn) {
        Rights writer = writer(course);
        points(meeting).forEach((position, code) -> {
            Written written = written(course, code, turn);
            write(meeting, position, "MATERIAL", written.material(), writer);
            write(meeting, position, "PROPOSAL", written.proposal(), writer);
        });
        participants.chooseAdjusters(meeting, cast.adjusters(course.unit()), writer);
    }

    void summon(Course course, MeetingId meeting) {
        meetings.summon(
                meeting,
                "Välkommen till mötet. Läs underlaget i förväg och hör av dig om något saknas.",
                writer(course));
    }

    void sendMaterial(Course course, MeetingId meeting) {
        meetings.sendMaterial(meeting, writer(course));
    }

    void hold(Course course, MeetingId meeting, int turn) {
        Rights writer = writer(course);
        attend(course, meeting, writer, turn);
        Map<Integer, String> points = points(meeting);
        points.forEach((position, code) -> write(
                meeting, position, "CONCLUSION", written(course, code, turn).conclusion(), writer));
        for (Decided decided : texts.decisions(turn)) {
            points.entrySet().stream()
                    .filter(point -> point.getValue().equals(decided.point()))
                    .findFirst()
                    .ifPresent(point -> decide(course, meeting, point.getKey(), decided, writer));
        }
        if (course.review()) {
            verdict(meeting, writer);
        }
        meetings.hold(meeting, writer);
    }

    private void attend(Course course, MeetingId meeting, Rights writer, int turn) {
        MeetingView view = meetings.get(meeting, writer);
        var sheet = attendance.of(view);
        boolean someoneIll = turn % 5 == 3;
        var lines = sheet.participants().stream()
                .map(one -> new NoteAttendance.Line(
                        one.id(),
                        someoneIll && "environmental-representative".equals(one.functionCode())
                                ? AttendanceMark.ABSENT_WITH_NOTICE
                                : AttendanceMark.PRESENT,
                        "",
                        ""))
                .toList();
        Map<String, String> explained = someoneIll && sheet.required().containsKey("environmental-representative")
                ? Map.of(
                        "environmental-representative",
                        "Sjuk på mötesdagen. Underlaget var genomgånget med miljöombudet i förväg.")
                : Map.of();
        attendance.note(
                view,
                new NoteAttendance(sheet.version(), lines, explained, LocalTime.of(9, 0), LocalTime.of(10, 50)),
                writer);
    }

    private void decide(Course course, MeetingId meeting, int position, Decided decided, Rights writer) {
        var action = new Decide.ToDo(
                "",
                ActionKind.valueOf(decided.kind()),
                cast.doer(course.unit(), decided.by()),
                course.date().plusDays(decided.days()),
                0);
        boolean change = decided.kind().equals("EMS_CHANGE");
        decisions.decide(
                meeting,
                position,
                new Decide(decided.text(), change ? DecisionResult.EMS_CHANGE : DecisionResult.ACTION, action),
                writer);
    }

    private void verdict(MeetingId meeting, Rights writer) {
        verdicts.give(
                meeting,
                Criterion.IMPROVEMENT,
                Answer.YES,
                "Energi och avfall förbättras mätbart år från år.",
                0,
                writer);
        verdicts.give(
                meeting,
                Criterion.EFFECTIVE,
                Answer.PARTLY,
                "Åtgärderna har effekt, men flygresorna minskar för långsamt.",
                0,
                writer);
        verdicts.give(
                meeting,
                Criterion.SUITABLE,
                Answer.YES,
                "Systemet passar verksamhetens storlek och uppdrag.",
                0,
                writer);
        verdicts.give(
                meeting,
                Criterion.ADEQUATE,
                Answer.YES,
                "Alla betydande miljöaspekter täcks av mål eller rutiner.",
                0,
                writer);
    }

    private Rights writer(Course course) {
        return cast.rights(cast.representative(course.unit()));
    }

    private void write(MeetingId meeting, int position, String kind, String text, Rights writer) {
        if (!text.isEmpty()) {
            agenda.saveText(meeting, position, kind, text, 0, writer);
        }
    }

    private Written written(Course course, String code, int turn) {
        String unit = cast.view(course.unit(), course.date()).shortName().sv();
        String head =
                switch (course.unit()) {
                    case "central" -> "rektor";
                    case "vs" -> "universitetsdirektören";
                    default -> "skolchefen";
                };
        String next = course.review() ? "oktober" : "mars";
        return texts.point(code, turn).at(unit, head, next);
    }

    private Map<Integer, String> points(MeetingId meeting) {
        return jdbc
                .sql("select position, code from agenda_point where meeting_id = ? order by position")
                .param(meeting.value())
                .query((row, n) -> Map.entry(row.getInt("position"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }

    private static String place(String unit) {
        return unit.equals("central")
                ? "Rektors sammanträdesrum"
                : "Stora sammanträdesrummet, " + unit.toUpperCase(java.util.Locale.ROOT);
    }
}
