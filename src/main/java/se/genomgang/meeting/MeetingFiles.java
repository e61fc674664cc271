package se.genomgang.meeting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.OwnerAccess;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The files of a meeting itself: the protocol of one held before the application. Readable for everyone signed in, never changed. */
@Component
class MeetingFiles implements OwnerAccess {

    private final MeetingViews views;
    private final JdbcClient jdbc;

    MeetingFiles(MeetingViews views, JdbcClient jdbc) {
        this.views = views;
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return "meeting";
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        try {
            return views.get(new MeetingId(owner.id()), rights).access().readsMinutes();
        } catch (NotVisible absent) {
            return false;
        }
    }

    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        return false;
    }

    @Override
    public String path(Subject owner) {
        return "/meetings/" + owner.id();
    }

    @Override
    public Optional<UnitId> unit(Subject owner) {
        return jdbc.sql("select unit_id from meeting where id = ?")
                .param(owner.id())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }
}
