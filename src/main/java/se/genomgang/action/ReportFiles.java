package se.genomgang.action;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.OwnerAccess;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The files of a report: read by whoever sees the action, and never changed, since the report is not. */
@Component
class ReportFiles implements OwnerAccess {

    static final String OWNER_TYPE = "action-report";

    private static final String OF = " from action_report r join action a on a.id = r.action_id where r.id = :report";

    private final JdbcClient jdbc;

    ReportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Subject owner(long report) {
        return new Subject(OWNER_TYPE, report);
    }

    @Override
    public String ownerType() {
        return OWNER_TYPE;
    }

    @Override
    public boolean mayRead(Subject owner, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(ActionVisibility.parameters(rights));
        parameters.put("report", owner.id());
        return jdbc.sql("select true" + OF + " and " + ActionVisibility.CONDITION)
                .params(parameters)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean mayChange(Subject owner, Rights rights) {
        return false;
    }

    @Override
    public String path(Subject owner) {
        return action(owner).map(id -> "/actions/" + id).orElse("/actions");
    }

    @Override
    public Optional<Subject> context(Subject owner) {
        return action(owner).map(id -> new Subject(Action.SUBJECT, id));
    }

    @Override
    public Optional<UnitId> unit(Subject owner) {
        return jdbc.sql("select a.unit_id" + OF)
                .param("report", owner.id())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    private Optional<Long> action(Subject owner) {
        return jdbc.sql("select a.id" + OF)
                .param("report", owner.id())
                .query(Long.class)
                .optional();
    }
}
