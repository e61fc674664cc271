package se.genomgang.meeting;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.people.People;

/** Decisions under the points of a meeting, each with its action in the same step. */
@Service
@Transactional
public class Decisions {

    /** Longest wording of a decision, in characters. */
    public static final int WORDING_LIMIT = 2_000;

    private final PointGate gate;
    private final DecisionRepository decisions;
    private final DecidedActions actions;
    private final CancellingDecisions cancelling;
    private final AgendaChanges changes;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(
            PointGate gate,
            DecisionRepository decisions,
            DecidedActions actions,
            CancellingDecisions cancelling,
            AgendaChanges changes,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.gate = gate;
        this.decisions = decisions;
        this.actions = actions;
        this.cancelling = cancelling;
        this.changes = changes;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a decision last under the point; the head of the unit decides, by title. Returns its identity. */
    public long decide(MeetingId meeting, int position, Decide command, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        String wording = wording(command);
        int number = decisions.findByPointIdOrderByPosition(place.pointId()).size() + 1;
        Decision decision = new Decision(
                place.pointId(), number, wording, decider(place), command.result(), rights.person(), clock.instant());
        cancelling.choose(place, decision, command.cancels());
        decisions.saveAndFlush(decision);
        changes.minutes(
                place, new DecisionMade(meeting, place.facts().unit(), rights.person(), position, number, wording));
        actions.follow(place, decision.id(), wording, command.action());
        return decision.id();
    }

    /**
     * Words a decision anew, with its action: one that is new is opened, one that is left out is taken back.
     *
     * @param version the version that was read
     * @throws Stale when somebody else has changed it since
     */
    public void change(MeetingId meeting, int position, long id, int version, Decide command, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        Decision decision = of(place, id);
        String wording = wording(command);
        if (decision.version() != version) {
            throw new Stale(
                    wording,
                    decision.text(),
                    people.get(decision.changedBy()).name(),
                    decision.changedAt(),
                    decision.version());
        }
        cancelling.choose(place, decision, command.cancels());
        decision.reword(wording, command.result(), rights.person(), clock.instant());
        decisions.saveAndFlush(decision);
        changes.minutes(
                place,
                new DecisionChanged(
                        meeting, place.facts().unit(), rights.person(), position, decision.position(), wording));
        actions.follow(place, id, wording, command.action());
    }

    /** Removes a decision before the protocol is adjusted; its action is taken back, and those after it move up. */
    public void remove(MeetingId meeting, int position, long id, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        Decision decision = of(place, id);
        cancelling.choose(place, decision, null);
        actions.withdraw(place, id);
        decisions.delete(decision);
        decisions.findByPointIdOrderByPosition(place.pointId()).stream()
                .filter(other -> other.position() > decision.position())
                .forEach(Decision::moveUp);
        changes.minutes(
                place,
                new DecisionRemoved(
                        meeting,
                        place.facts().unit(),
                        rights.person(),
                        position,
                        decision.position(),
                        decision.text()));
    }

    /** Every decision of the meeting, as the origin of its actions. */
    @Transactional(readOnly = true)
    public List<Long> idsOf(MeetingId meeting) {
        return jdbc.sql("select d.id from decision d join agenda_point p on p.id = d.point_id where p.meeting_id = ?"
                        + " order by p.position, d.position")
                .param(meeting.value())
                .query(Long.class)
                .list();
    }

    private Decision of(PointGate.Place place, long id) {
        return decisions.findByIdAndPointId(id, place.pointId()).orElseThrow(NotVisible::new);
    }

    private static String wording(Decide command) {
        return PlainText.required(
                "text",
                DecisionWording.withoutLead(PlainText.required("text", command.text(), WORDING_LIMIT)),
                WORDING_LIMIT);
    }

    /** The function that heads units of this kind: who decides (R §4). */
    private String decider(PointGate.Place place) {
        return jdbc.sql(
                        """
                        select c.function_code from unit u join function_capacity c on c.unit_kind = u.kind and c.capacity = 'HEAD'
                        join function f on f.code = c.function_code where u.id = ? order by f.position limit 1
                        """)
                .param(place.facts().unit().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("meeting.refused.nobodyDecides"));
    }
}
