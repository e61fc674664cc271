package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        if (!replace(place, criterion, answer, why, version)) {
            Standing standing =
                    find(meeting, criterion).orElseGet(() -> new Standing(answer.name(), "", 0, "", clock.instant()));
            if (standing.answer().equals(answer.name()) && standing.grounds().equals(why)) {
                return standing.version();
            }
            throw new Stale(why, standing.grounds(), standing.byName(), standing.at(), standing.version());
        }
        changes.minutes(place, new VerdictGiven(meeting, place.facts().unit(), rights.person(), criterion, answer));
        return version + 1;
    }

    private boolean replace(PointGate.Place place, Criterion criterion, Answer answer, String grounds, int version) {
        long meeting = place.meeting().value();
        long by = place.rights().person().value();
        Timestamp at = Timestamp.from(clock.instant());
        if (version == 0) {
            return jdbc.sql(
                                    "insert into verdict (meeting_id, criterion, answer, grounds, version, changed_by, changed_at)"
                                            + " values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing")
                            .params(meeting, criterion.name(), answer.name(), grounds, by, at)
                            .update()
                    == 1;
        }
        return jdbc.sql(
                                "update verdict set answer = ?, grounds = ?, changed_by = ?, changed_at = ?, version = version + 1"
                                        + " where meeting_id = ? and criterion = ? and version = ?")
                        .params(answer.name(), grounds, by, at, meeting, criterion.name(), version)
                        .update()
                == 1;
    }

    private Optional<Standing> find(MeetingId meeting, Criterion criterion) {
        return jdbc.sql(
                        """
                        select v.answer, v.grounds, v.version, p.given_name || ' ' || p.family_name as name, v.changed_at
                        from verdict v join person p on p.id = v.changed_by where v.meeting_id = ? and v.criterion = ?
                        """)
                .params(meeting.value(), criterion.name())
                .query((row, n) -> new Standing(
                        row.getString("answer"),
                        row.getString("grounds"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private record Standing(String answer, String grounds, int version, String byName, Instant at) {}
}
