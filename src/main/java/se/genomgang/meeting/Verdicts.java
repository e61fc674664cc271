package se.genomgang.meeting;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** The verdict on the management system, each answer with its grounds. */
@Service
@Transactional
public class Verdicts {

    private final PointGate gate;
    private final AgendaChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Verdicts(PointGate gate, AgendaChanges changes, JdbcClient jdbc, Clock clock) {
        this.gate = gate;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers one question of the verdict.
     *
     * @param version the version the writer started from; 0 when it had no answer
     * @return the version after
     * @throws Stale when somebody else answered otherwise since then; nothing has changed
     */
    public int give(MeetingId meeting, Criterion criterion, Answer answer, String grounds, int version, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, rights);
        String why = PlainText.required("grounds", grounds, AgendaWork.NOTE_LIMIT);
        if (!replace(meeting, criterion, answer, why, version)) {
            Standing standing = find(meeting, criterion).orElseGet(() -> new Standing(answer.name(), "", 0));
            if (standing.answer().equals(answer.name()) && standing.grounds().equals(why)) {
                return standing.version();
            }
            throw new Stale(why, standing.grounds(), "", clock.instant(), standing.version());
        }
        changes.minutes(
                place,
                new VerdictGiven(meeting, place.facts().unit(), rights.person(), criterion.name(), answer.name()));
        return version + 1;
    }

    private boolean replace(MeetingId meeting, Criterion criterion, Answer answer, String grounds, int version) {
        if (version == 0) {
            return jdbc.sql("insert into verdict (meeting_id, criterion, answer, grounds, version)"
                                    + " values (?, ?, ?, ?, 1) on conflict do nothing")
                            .params(meeting.value(), criterion.name(), answer.name(), grounds)
                            .update()
                    == 1;
        }
        return jdbc.sql("update verdict set answer = ?, grounds = ?, version = version + 1"
                                + " where meeting_id = ? and criterion = ? and version = ?")
                        .params(answer.name(), grounds, meeting.value(), criterion.name(), version)
                        .update()
                == 1;
    }

    private Optional<Standing> find(MeetingId meeting, Criterion criterion) {
        return jdbc.sql("select answer, grounds, version from verdict where meeting_id = ? and criterion = ?")
                .params(meeting.value(), criterion.name())
                .query((row, n) ->
                        new Standing(row.getString("answer"), row.getString("grounds"), row.getInt("version")))
                .optional();
    }

    private record Standing(String answer, String grounds, int version) {}
}
