package se.genomgang.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a unit's audits and findings stood on a day, read from rows that are only added to: the answer for a past day does not change because
 * something is closed later. Takes no rights: for those who have already decided that the reader may see the unit's own work.
 *
 * <p>The rule of the day: what was found on the day counts, and what was closed on it was still open at the meeting held that day. So nothing
 * falls between two meetings: a finding closed on the day of the one is told as closed at the next. What is only registered afterwards, with an
 * earlier day, counts from that earlier day.
 */
@Service
@Transactional(readOnly = true)
public class FindingsAt {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String FINDINGS =
            """
            select f.id, f.year || '-' || f.number as number, f.kind, u.kind as audit, u.year || '-' || u.number as audit_number, f.source, f.title,
                   f.requirement, f.found_on, f.found_on > :since as is_new, c.finding_id is null as open, c.closed_on, c.outcome, k.effective,
                   coalesce(w.cause <> '' and w.correction <> '', false) as analysed,
                   (select count(*) from action a left join action_closure x on x.action_id = a.id
                    where a.origin_type = 'finding' and a.origin_id = f.id and a.decided_on <= :on
                      and (x.action_id is null or x.closed_on > :on)) as open_actions
            from finding f
            left join audit u on u.id = f.audit_id
            left join finding_closure c on c.finding_id = f.id and c.closed_on < :on
            left join lateral (select cause, correction from finding_analysis
                where finding_id = f.id and written_on <= :on order by number desc limit 1) w on true
            left join lateral (select effective from finding_check
                where finding_id = f.id and checked_on <= :on order by number desc limit 1) k on true
            where f.unit_id = :unit and f.found_on <= :on and (c.finding_id is null or c.closed_on >= :since)
            """;

    private static final String OPEN_NONCONFORMITIES = "(select json_agg(row_to_json(f)) from (" + FINDINGS
            + " and c.finding_id is null and f.kind = 'NONCONFORMITY' order by f.found_on, f.id) f)";

    private static final String AUDITS =
            """
            select u.id, u.year || '-' || u.number as number, u.kind, u.scope, u.auditor, u.from_on, u.to_on, u.unit_id is null as whole,
                   count(f.id) filter (where f.kind = 'NONCONFORMITY') as nonconformities,
                   count(f.id) filter (where f.kind = 'OBSERVATION') as observations,
                   count(f.id) filter (where f.kind = 'SUGGESTION') as suggestions
            from audit u
            left join finding f on f.audit_id = u.id and f.unit_id = :unit and f.found_on <= :on
                and not exists (select from finding_closure c where c.finding_id = f.id and c.outcome = 'WITHDRAWN' and c.closed_on < :on)
            where (u.unit_id is null or u.unit_id = :unit) and u.to_on > :since and u.to_on <= :on
            group by u.id order by u.to_on, u.id
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    FindingsAt(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Everything of the unit that was open on the day, found after the earlier day and not later than the day, or closed from the earlier day on
     * and before the day; and the audits that ended after the earlier day and not later than the day. One statement.
     *
     * @param since the day of the meeting before, which has treated what was found on it; null when there was none: from the beginning
     * @param on the day of the meeting
     */
    public Standing of(UnitId unit, @Nullable LocalDate since, LocalDate on) {
        return jdbc.sql("select (select json_agg(row_to_json(a)) from (" + AUDITS + ") a) as audits,"
                        + " (select json_agg(row_to_json(f)) from (" + FINDINGS
                        + " order by open desc, f.found_on, f.id) f) as findings")
                .param("unit", unit.value())
                .param("since", since == null ? BEGINNING : since)
                .param("on", on)
                .query((row, n) -> new Standing(
                        read(row.getString("audits"), StandingRow.OfAudit.class).stream()
                                .map(StandingRow.OfAudit::audit)
                                .toList(),
                        read(row.getString("findings"), StandingRow.OfFinding.class).stream()
                                .map(this::finding)
                                .toList()))
                .single();
    }

    /**
     * The unit's nonconformities that were open on the day. Those of an audit must be treated at a follow-up, whether chosen or not (R §5). One
     * statement.
     */
    public List<StandingFinding> openNonconformities(UnitId unit, LocalDate on) {
        return jdbc.sql("select " + OPEN_NONCONFORMITIES)
                .param("unit", unit.value())
                .param("since", on)
                .param("on", on)
                .query((row, n) -> openNonconformities(row.getString(1)))
                .single();
    }

    /**
     * The same for those who read something else of the unit and the day in the same statement: an expression that gathers them in one column, which
     * {@link #openNonconformities(String)} reads.
     *
     * @param unit expression for the unit's id, such as {@code m.unit_id}; takes none of the names a, c, f, k, u, w and x
     * @param on expression for the day
     */
    public static String openNonconformities(String unit, String on) {
        return OPEN_NONCONFORMITIES.replaceAll(":unit\\b", unit).replaceAll(":(since|on)\\b", on);
    }

    /** What such a column holds; null in it when there are none. */
    public List<StandingFinding> openNonconformities(@Nullable String gathered) {
        return read(gathered, StandingRow.OfFinding.class).stream()
                .map(this::finding)
                .toList();
    }

    private static <T> List<T> read(@Nullable String rows, Class<T> type) {
        return rows == null
                ? List.of()
                : JSON.readValue(rows, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    private StandingFinding finding(StandingRow.OfFinding row) {
        return row.finding(row.audit() == null ? row.source() : auditName(row.audit(), row.auditNumber()));
    }

    private String auditName(AuditKind kind, String number) {
        return messages.getMessage("finding.audit.named." + kind, new Object[] {number}, SWEDISH);
    }
}
