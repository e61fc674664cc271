package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Lists and shows audits to those who may see them. */
@Service
public class AuditList {

    /** The most audits that one year's page shows. */
    public static final int MOST = 200;

    private static final String SELECT =
            """
            select u.id, u.year || '-' || u.number as number, u.kind, u.unit_id, u.scope, u.auditor, u.from_on, u.to_on, u.version,
                   t.findings, t.open
            from audit u
            left join lateral (select count(*) as findings, count(*) filter (where f.state = 'OPEN') as open
                from finding f where f.audit_id = u.id and f.state <> 'WITHDRAWN' and
            """
                    + FindingVisibility.FINDING
                    + ") t on true where "
                    + FindingVisibility.AUDIT;

    private final JdbcClient jdbc;
    private final FindingList findings;
    private final ApplicationEventPublisher events;

    AuditList(JdbcClient jdbc, FindingList findings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.events = events;
    }

    /** The audits that began in the year, latest first. One statement. */
    @Transactional(readOnly = true)
    public List<AuditRow> of(int year, Rights rights) {
        return rows(" and u.year = :year order by u.from_on desc, u.id desc", "year", year, rights);
    }

    /** The audits that a finding in one of the units may have come out of: those that have begun, latest first. One statement. */
    @Transactional(readOnly = true)
    public List<AuditRow> toFindIn(List<UnitId> units, LocalDate today, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("units", units.stream().map(UnitId::value).toArray(Long[]::new));
        parameters.put("today", today);
        return jdbc.sql(SELECT
                        + " and (u.unit_id is null or u.unit_id = any(:units)) and u.from_on <= :today order by u.from_on desc, u.id desc limit "
                        + MOST)
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    /**
     * An auditor's reading is written down.
     *
     * @throws NotVisible when there is no such audit for this person
     */
    @Transactional
    public AuditSheet get(AuditId id, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("id", id.value());
        AuditSheet sheet = jdbc.sql(SELECT + " and u.id = :id")
                .params(parameters)
                .query((row, n) -> sheet(row, rights))
                .optional()
                .orElseThrow(NotVisible::new);
        if (rights.auditor()) {
            AuditRow audit = sheet.audit();
            events.publishEvent(new AuditViewed(rights.person(), id, audit.unit()));
        }
        return sheet;
    }

    private AuditSheet sheet(ResultSet row, Rights rights) throws SQLException {
        AuditRow audit = row(row);
        return new AuditSheet(
                audit, findings.of(audit.id(), rights), Audits.mayWrite(audit.unit(), rights), row.getInt("version"));
    }

    private List<AuditRow> rows(String which, String name, Object value, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put(name, value);
        return jdbc.sql(SELECT + which + " limit " + MOST)
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        long unit = row.getLong("unit_id");
        return new AuditRow(
                new AuditId(row.getLong("id")),
                row.getString("number"),
                AuditKind.valueOf(row.getString("kind")),
                unit == 0 ? null : new UnitId(unit),
                row.getString("scope"),
                row.getString("auditor"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("findings"),
                row.getInt("open"));
    }
}
