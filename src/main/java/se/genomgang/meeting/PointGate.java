package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/**
 * The way in to every change of a meeting's agenda: finds the point within what the person may see, decides whether they may, and holds the
 * meeting's row so that it is not frozen between the decision and the change.
 */
@Component
class PointGate {

    private static final String MEETING =
            "m.id as meeting_id, m.historical, m.date, m.year, m.number, k.name_sv, k.name_en, " + AccessColumns.SQL;

    /**
     * Not "for share": a change of the minutes while they are out for adjustment moves the meeting back, and two who both held it shared would
     * wait for each other for ever.
     */
    private static final String ONE_AT_A_TIME = "for no key update of m";

    private final JdbcClient jdbc;

    PointGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The point, for one who may write the minutes. */
    Place toWrite(MeetingId meeting, int position, Rights rights) {
        return require(find(meeting, position, rights, ONE_AT_A_TIME)).requireWriter();
    }

    /** The meeting as a whole, for one who may write the minutes. */
    Place toWrite(MeetingId meeting, Rights rights) {
        return require(find(meeting, rights, ONE_AT_A_TIME)).requireWriter();
    }

    /** The meeting as a whole as this person sees it; empty when it does not exist for them. */
    Optional<Place> toRead(MeetingId meeting, Rights rights) {
        return find(meeting, rights, "").filter(place -> place.access().sees());
    }

    private Optional<Place> find(MeetingId meeting, Rights rights, String lock) {
        return jdbc.sql("select " + MEETING
                        + """
                        , 0 as point_id, 0 as position, '' as code
                        from meeting m join routine_meeting_kind k on k.id = m.kind_id where m.id = :meeting
                        """
                        + lock)
                .param("meeting", meeting.value())
                .param("person", rights.person().value())
                .query((row, n) -> place(row, rights))
                .optional();
    }

    /** The point, for one who may comment on it: those who take part from the summons on, whether the material has been sent or not. */
    Place toComment(MeetingId meeting, int position, Rights rights) {
        Place place = require(find(meeting, position, rights, "for share of m"));
        if (!place.access().readsDrafts() && !place.facts().attendee()) {
            throw new NotAllowed("meeting.notAllowed.comment");
        }
        if (place.facts().frozen()) {
            throw new Refused("meeting.refused.frozen");
        }
        if (!place.access().comments()) {
            throw new NotAllowed("meeting.notAllowed.comment");
        }
        return place;
    }

    private Optional<Place> find(MeetingId meeting, int position, Rights rights, String lock) {
        return jdbc.sql("select " + MEETING
                        + """
                        , p.id as point_id, p.position, p.code
                        from meeting m join routine_meeting_kind k on k.id = m.kind_id
                        join agenda_point p on p.meeting_id = m.id and p.position = :position
                        where m.id = :meeting
                        """
                        + lock)
                .param("meeting", meeting.value())
                .param("position", position)
                .param("person", rights.person().value())
                .query((row, n) -> place(row, rights))
                .optional();
    }

    private static Place require(Optional<Place> found) {
        Place place = found.orElseThrow(NotVisible::new);
        if (!place.access().sees()) {
            throw new NotVisible();
        }
        return place;
    }

    private static Place place(ResultSet row, Rights rights) throws SQLException {
        MeetingAccess.Facts facts = AccessColumns.read(row);
        return new Place(
                new MeetingId(row.getLong("meeting_id")),
                row.getObject("date", LocalDate.class),
                row.getString("name_sv") + " " + row.getInt("number") + "-" + row.getInt("year"),
                row.getLong("point_id"),
                row.getInt("position"),
                row.getString("code"),
                row.getBoolean("historical"),
                facts,
                MeetingAccess.of(rights, facts),
                rights);
    }

    /**
     * A point of a meeting and what the one who asks may do there.
     *
     * @param title e.g. {@code Ledningens genomgång 1-2026}
     */
    record Place(
            MeetingId meeting,
            LocalDate date,
            String title,
            long pointId,
            int position,
            String code,
            boolean historical,
            MeetingAccess.Facts facts,
            MeetingAccess access,
            Rights rights) {

        Place requireWriter() {
            boolean writer = access.organises() || facts.secretary();
            if (!writer) {
                throw new NotAllowed("meeting.notAllowed.write");
            }
            if (facts.stage() == Stage.CANCELLED) {
                throw new Refused("meeting.refused.cancelled");
            }
            if (facts.frozen()) {
                throw new Refused(historical ? "meeting.refused.historical" : "meeting.refused.frozen");
            }
            return this;
        }

        /** @param read the point's code as it was read, when the number was; empty: not known */
        Place require(String read) {
            if (!read.isEmpty() && !read.equals(code)) {
                throw new Refused("meeting.refused.pointMoved", position);
            }
            return this;
        }

        boolean held() {
            return facts.stage().reached(Stage.HELD);
        }
    }
}
