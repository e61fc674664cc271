package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitId;

/** Writing under the points of a meeting: before it, during it and until its protocol is adjusted. */
@Service
@Transactional
public class AgendaWork {

    /** Longest text of a point, in characters. */
    public static final int TEXT_LIMIT = 20_000;

    /** Longest reason, comment or grounds, in characters. */
    public static final int NOTE_LIMIT = 4_000;

    static final String PROMPT = "PROMPT:";

    /** One line in the journal for each spell of writing: a pause as long as this begins a new one. */
    private static final Duration SPELL = Duration.ofMinutes(15);

    private final PointGate gate;
    private final PointTexts texts;
    private final AgendaPointRepository points;
    private final Attachments attachments;
    private final AgendaChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgendaWork(
            PointGate gate,
            PointTexts texts,
            AgendaPointRepository points,
            Attachments attachments,
            AgendaChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.gate = gate;
        this.texts = texts;
        this.points = points;
        this.attachments = attachments;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Saves one text of a point.
     *
     * @param kind MATERIAL, PROPOSAL, CONCLUSION or PROMPT:&lt;code&gt; of a question that the routine asks under the point
     * @param version the version the writer started from; 0 when there was no text
     * @throws Stale when somebody else saved another text since then; nothing has changed
     */
    public SavedText saveText(MeetingId meeting, int position, String kind, String text, int version, Rights rights) {
        return saveText(meeting, position, "", kind, text, version, rights);
    }

    /**
     * Saves one text of a point that the writer knows by its code: a point that has been moved meanwhile is not mistaken for another.
     *
     * @param code the point's code as it was read; empty: whichever has the number
     */
    public SavedText saveText(
            MeetingId meeting, int position, String code, String kind, String text, int version, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights).require(code);
        requireKnown(place, kind);
        String clean = PlainText.of("text", text, TEXT_LIMIT);
        Optional<PointTexts.Standing> before = texts.find(place.pointId(), kind);
        if (before.map(PointTexts.Standing::text).orElse("").equals(clean)) {
            return before.map(AgendaWork::saved).orElseGet(() -> new SavedText("", 0, now()));
        }
        Instant at = now();
        if (!texts.replace(place.pointId(), kind, version, clean, rights.person(), at)) {
            return lost(place, kind, clean, version);
        }
        tell(place, kind, before, at);
        return new SavedText(clean, version + 1, at);
    }

    /** Says that the point has nothing to report, and why: it then needs neither conclusion nor proposal (R §5). */
    public void sayNothingToReport(MeetingId meeting, int position, String reason, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        String why = PlainText.required("reason", reason, NOTE_LIMIT);
        points.getReferenceById(place.pointId()).sayNothingToReport(why);
        changes.minutes(place, new NothingToReportSaid(meeting, unit(place), rights.person(), position, why));
    }

    /** The point reports something after all. */
    public void reportAfterAll(MeetingId meeting, int position, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        points.getReferenceById(place.pointId()).reportAfterAll();
        changes.minutes(place, new NothingToReportWithdrawn(meeting, unit(place), rights.person(), position));
    }

    /** Marks the point's texts secret, left out for readers outside the unit, or takes the mark away. */
    public void keepSecret(MeetingId meeting, int position, boolean secret, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        points.getReferenceById(place.pointId()).keepSecret(secret);
        changes.minutes(place, new SecrecyChanged(meeting, unit(place), rights.person(), position, secret));
    }

    /** Adds a file to the point's material. */
    public AttachmentId attach(MeetingId meeting, int position, Upload upload, Rights rights) {
        PointGate.Place place = gate.toWrite(meeting, position, rights);
        return attachments.add(PointFiles.owner(place.pointId()), upload, rights.person());
    }

    /** A comment by one who takes part; no part of the minutes. */
    public void comment(MeetingId meeting, int position, String text, Rights rights) {
        PointGate.Place place = gate.toComment(meeting, position, rights);
        String clean = PlainText.required("comment", text, NOTE_LIMIT);
        jdbc.sql("insert into point_comment (point_id, person_id, text, at) values (?, ?, ?, ?)")
                .params(place.pointId(), rights.person().value(), clean, Timestamp.from(now()))
                .update();
        changes.beside(new CommentMade(meeting, unit(place), rights.person(), position));
    }

    private void requireKnown(PointGate.Place place, String kind) {
        boolean known =
                switch (kind) {
                    case "MATERIAL", "PROPOSAL", "CONCLUSION" -> true;
                    default -> kind.startsWith(PROMPT) && texts.asks(place.pointId(), kind.substring(PROMPT.length()));
                };
        if (!known) {
            throw new NotVisible();
        }
    }

    /** Another save came first; if it says the same, nobody has lost anything. */
    private SavedText lost(PointGate.Place place, String kind, String mine, int version) {
        PointTexts.Standing standing = texts.find(place.pointId(), kind)
                .orElseGet(() -> new PointTexts.Standing("", 0, new PersonId(0), "", now()));
        if (standing.text().equals(mine)) {
            return saved(standing);
        }
        throw new Stale(mine, standing.text(), standing.byName(), standing.at(), standing.version());
    }

    private void tell(PointGate.Place place, String kind, Optional<PointTexts.Standing> before, Instant at) {
        PersonId writer = place.rights().person();
        boolean sameSpell = before.filter(text -> text.by().equals(writer))
                .filter(text -> text.at().plus(SPELL).isAfter(at))
                .isPresent();
        if (sameSpell) {
            changes.minutes(place);
        } else {
            changes.minutes(
                    place,
                    new TextWritten(place.meeting(), unit(place), writer, place.position(), TextWritten.Text.of(kind)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static SavedText saved(PointTexts.Standing standing) {
        return new SavedText(standing.text(), standing.version(), standing.at());
    }

    private static UnitId unit(PointGate.Place place) {
        return place.facts().unit();
    }
}
