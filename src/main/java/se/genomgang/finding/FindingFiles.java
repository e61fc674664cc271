package se.genomgang.finding;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.OwnerAccess;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The files of a finding: read by whoever sees it, changed by those who work for its unit until it is closed. */
@Component
class FindingFiles implements OwnerAccess {

    private final FindingDesk desk;
    private final JdbcClient jdbc;

    FindingFiles(FindingDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return Finding.SUBJECT;
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        return desk.sees(new FindingId(owner.id()), rights);
    }

    /** Holds the finding's row, so that no file comes or goes while it is being closed. */
    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        return mayRead(owner, rights)
                && jdbc.sql("select unit_id from finding where id = :id and state = 'OPEN' for no key update")
                        .param("id", owner.id())
                        .query(Long.class)
                        .optional()
                        .filter(unit -> rights.organises(new UnitId(unit)))
                        .isPresent();
    }

    @Override
    public String path(Subject owner) {
        return "/findings/" + owner.id();
    }

    @Override
    public Optional<Subject> context(Subject owner) {
        return Optional.of(owner);
    }

    @Override
    public Optional<UnitId> unit(Subject owner) {
        return jdbc.sql("select unit_id from finding where id = :id")
                .param("id", owner.id())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }
}
