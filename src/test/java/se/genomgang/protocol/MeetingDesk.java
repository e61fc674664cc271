package se.genomgang.protocol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.Answer;
import se.genomgang.meeting.Attendance;
import se.genomgang.meeting.AttendanceMark;
import se.genomgang.meeting.Criterion;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.Decisions;
import se.genomgang.meeting.EnterHistory;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingHistory;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.NoteAttendance;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.meeting.Verdicts;

/** Takes a test's meetings from planned to adjusted and back, with the fewest words that the routine lets through. */
public final class MeetingDesk {

    private final Meetings meetings;
    private final Participants participants;
    private final Attendance attendance;
    private final AgendaWork agenda;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final MeetingHistory history;
    private final Protocols protocols;
    private final Adjustment adjustment;
    private final Delivery delivery;
    private final JdbcClient jdbc;

    public MeetingDesk(BeanFactory beans) {
        meetings = beans.getBean(Meetings.class);
        participants = beans.getBean(Participants.class);
        attendance = beans.getBean(Attendance.class);
        agenda = beans.getBean(AgendaWork.class);
        decisions = beans.getBean(Decisions.class);
        verdicts = beans.getBean(Verdicts.class);
        history = beans.getBean(MeetingHistory.class);
        protocols = beans.getBean(Protocols.class);
        adjustment = beans.getBean(Adjustment.class);
        delivery = beans.getBean(Delivery.class);
        jdbc = beans.getBean(JdbcClient.class);
    }

    public MeetingId plan(School school, String kind, LocalDate on) {
        return meetings.plan(PlanMeeting.of(school.unit(), kind, GivenMeetings.at(on)), school.representative());
    }

    void move(MeetingId meeting, LocalDate to, School school) {
        int seen = view(meeting, school).icsSequence();
        meetings.reschedule(meeting, GivenMeetings.at(to), "Sjukdom", seen, school.representative());
    }

    void cancel(MeetingId meeting, School school) {
        meetings.cancel(meeting, "Ingen kan komma", school.representative());
    }

    /** Holds it: everyone was there, nothing to report under any point, the verdict given, one decision of no consequence. */
    public void hold(MeetingId meeting, School school) {
        Rights writer = school.representative();
        MeetingView view = view(meeting, school);
        participants.chooseAdjusters(
                meeting, Set.of(school.administrativeManager().person()), writer);
        var sheet = attendance.of(view);
        var lines = sheet.participants().stream()
                .map(one -> new NoteAttendance.Line(one.id(), AttendanceMark.PRESENT, "", ""))
                .toList();
        attendance.note(
                view,
                new NoteAttendance(sheet.version(), lines, Map.of(), LocalTime.of(9, 0), LocalTime.of(10, 0)),
                writer);
        jdbc.sql("update agenda_point set nothing_to_report = 'Inget har hänt' where meeting_id = ?")
                .param(meeting.value())
                .update();
        if (!view.followUp()) {
            for (Criterion criterion : Criterion.values()) {
                verdicts.give(meeting, criterion, Answer.YES, "Mätbart år från år", 0, writer);
            }
        }
        decisions.decide(
                meeting, 1, new Decide("lägga redovisningen till handlingarna", DecisionResult.OTHER, null), writer);
        meetings.hold(meeting, writer);
    }

    public long decide(MeetingId meeting, int point, Decide decision, School school) {
        return decisions.decide(meeting, point, decision, school.representative());
    }

    void reword(MeetingId meeting, int point, long decision, Decide wording, School school) {
        int version = jdbc.sql("select version from decision where id = ?")
                .param(decision)
                .query(Integer.class)
                .single();
        decisions.change(meeting, point, decision, version, wording, school.representative());
    }

    void remove(MeetingId meeting, int point, long decision, School school) {
        decisions.remove(meeting, point, decision, school.representative());
    }

    void keepSecret(MeetingId meeting, int point, boolean secret, School school) {
        agenda.keepSecret(meeting, point, secret, school.representative());
    }

    MeetingId enter(EnterHistory command, School school) {
        return history.enter(command, school.representative());
    }

    public void send(MeetingId meeting, School school) {
        adjustment.send(protocols.of(meeting), school.representative());
    }

    public Adjustment.Outcome approve(MeetingId meeting, Rights rights) {
        ProtocolId protocol = protocols.of(meeting);
        return adjustment.approve(protocol, protocols.show(protocol, rights).contentHash(), rights);
    }

    /** Sends the adjusted protocol to the environmental manager. */
    public void submit(MeetingId meeting, School school) {
        delivery.submit(protocols.of(meeting), school.representative());
    }

    /** The environmental manager receives it. */
    public void receive(MeetingId meeting, Rights manager) {
        delivery.receive(protocols.of(meeting), "", manager);
    }

    public void correct(MeetingId meeting, School school) {
        delivery.correct(protocols.of(meeting), "Ett ord var fel", school.representative());
    }

    public MeetingView view(MeetingId meeting, School school) {
        return meetings.get(meeting, school.representative());
    }

    /** How many points are on its agenda. */
    int points(MeetingId meeting) {
        return jdbc.sql("select count(*) from agenda_point where meeting_id = ?")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    int latestVersion(MeetingId meeting, School school) {
        return protocols.show(protocols.of(meeting), school.representative()).number();
    }

    /** What a version of the protocol says under point 2. */
    List<Minutes.OpenAction> listed(MeetingId meeting, int version, School school) {
        return protocols.show(protocols.of(meeting), version, school.representative()).minutes().points().stream()
                .flatMap(point -> point.openActions().stream())
                .toList();
    }

    int actionVersion(long action) {
        return jdbc.sql("select version from action where id = ?")
                .param(action)
                .query(Integer.class)
                .single();
    }
}
