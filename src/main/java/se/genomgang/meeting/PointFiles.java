package se.genomgang.meeting;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentAdded;
import se.genomgang.attachment.AttachmentRemoved;
import se.genomgang.attachment.OwnerAccess;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The files of a point: read by those who read its material, changed by those who write the minutes, fixed with them. */
@Component
class PointFiles implements OwnerAccess {

    static final String OWNER_TYPE = "agenda-point";

    private static final PersonId NOBODY = new PersonId(0);

    private final JdbcClient jdbc;
    private final AgendaChanges changes;

    PointFiles(JdbcClient jdbc, AgendaChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    static Subject owner(long pointId) {
        return new Subject(OWNER_TYPE, pointId);
    }

    @Override
    public String ownerType() {
        return OWNER_TYPE;
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        return find(owner, rights.person(), "")
                .filter(found -> {
                    MeetingAccess access = MeetingAccess.of(rights, found.facts());
                    return access.readsMaterial() && (!found.secret() || access.readsSecret());
                })
                .isPresent();
    }

    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        return find(owner, rights.person(), "")
                .filter(found -> MeetingAccess.of(rights, found.facts()).writes())
                .isPresent();
    }

    @Override
    public String path(Subject owner) {
        return find(owner, NOBODY, "")
                .map(found -> "/meetings/" + found.meeting() + "#punkt-" + found.position())
                .orElse("/");
    }

    @Override
    public Optional<Subject> context(Subject owner) {
        return find(owner, NOBODY, "").map(found -> found.meeting().subject());
    }

    @Override
    public Optional<UnitId> unit(Subject owner) {
        return find(owner, NOBODY, "").map(found -> found.facts().unit());
    }

    @EventListener
    void on(AttachmentAdded added) {
        changed(added.owner(), added.actor());
    }

    @EventListener
    void on(AttachmentRemoved removed) {
        changed(removed.owner(), removed.actor());
    }

    /** Holds the meeting's row, so that no file comes or goes while its protocol is being locked. */
    private void changed(Subject owner, PersonId by) {
        if (!owner.type().equals(OWNER_TYPE)) {
            return;
        }
        find(owner, by, " for no key update of m").ifPresent(found -> {
            if (found.facts().frozen()) {
                throw new Refused("meeting.refused.frozen");
            }
            if (found.facts().stage().reached(Stage.HELD)) {
                changes.minutes(found.meeting(), by);
            }
        });
    }

    private record Found(MeetingId meeting, int position, boolean secret, MeetingAccess.Facts facts) {}

    private Optional<Found> find(Subject owner, PersonId person, String lock) {
        return jdbc.sql("select m.id as meeting_id, p.position, p.secret, " + AccessColumns.SQL
                        + " from agenda_point p join meeting m on m.id = p.meeting_id where p.id = :point" + lock)
                .param("point", owner.id())
                .param("person", person.value())
                .query((row, n) -> new Found(
                        new MeetingId(row.getLong("meeting_id")),
                        row.getInt("position"),
                        row.getBoolean("secret"),
                        AccessColumns.read(row)))
                .optional();
    }
}
