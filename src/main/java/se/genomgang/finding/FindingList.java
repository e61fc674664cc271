package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.database.PlannedAnew;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Lists the findings a person may see, a page at a time, in one statement however many there are. */
@Service
public class FindingList {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,6})");

    private final JdbcClient jdbc;
    private final PlannedAnew searching;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingList(JdbcClient jdbc, PlannedAnew searching, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.searching = searching;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person sees the findings of some unit, and not only of an action of one's own. */
    public static boolean readsSome(Rights rights) {
        return FindingVisibility.readsSome(rights);
    }

    /** The page of findings: open ones first, the oldest first; an auditor's reading is written down. */
    @Transactional
    public FindingPage find(FindingFilter filter, Rights rights) {
        noteReading(rights);
        return find(filter, rights, PAGE);
    }

    /** Tells of each finding in turn, at most {@code most}, for those who take the list with them; an auditor's reading is written down. */
    @Transactional
    public void each(FindingFilter filter, int most, Rights rights, Consumer<FindingRow> told) {
        noteReading(rights);
        LocalDate today = LocalDate.now(clock);
        asked(filter, rights, most, today).withFetchSize(500).query((ResultSet row) -> told.accept(row(row, today)));
    }

    FindingPage find(FindingFilter filter, Rights rights, int size) {
        LocalDate today = LocalDate.now(clock);
        List<FindingRow> found = asked(filter, rights, size + 1, today)
                .query((row, n) -> row(row, today))
                .list();
        if (found.size() <= size) {
            return new FindingPage(found, null);
        }
        FindingRow last = found.get(size - 1);
        return new FindingPage(
                found.subList(0, size),
                new FindingCursor(last.state(), last.foundOn(), last.id().value()));
    }

    /** What came of the audit in the units whose findings the person sees, in order of unit and number. */
    List<FindingRow> of(AuditId audit, Rights rights) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = parameters(rights, today);
        parameters.put("audit", audit.value());
        return jdbc.sql(sql(" and f.audit_id = :audit", " order by f.unit_id, f.year, f.number", ""))
                .params(parameters)
                .query((row, n) -> row(row, today))
                .list();
    }

    private void noteReading(Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(
                    new FindingsViewed(rights.person(), LocalDate.now(clock).getYear()));
        }
    }

    private JdbcClient.StatementSpec asked(FindingFilter filter, Rights rights, int rows, LocalDate today) {
        Map<String, Object> parameters = parameters(rights, today);
        String order = filter.standing().latestFirst()
                ? " order by f.state desc, f.found_on desc, f.id desc"
                : " order by f.state, f.found_on, f.id";
        String which = place(filter, parameters) + words(filter, parameters) + standing(filter, parameters);
        String sql = sql(which, order, " limit " + rows);
        return (parameters.containsKey("text") ? searching.sql(sql) : jdbc.sql(sql)).params(parameters);
    }

    private static Map<String, Object> parameters(Rights rights, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("today", today);
        return parameters;
    }

    /**
     * The page is cut out first: how far each has come is looked up for its rows alone. How many they are is written out, so that the database knows
     * when it is worth walking along the index.
     */
    private static String sql(String which, String order, String limit) {
        return """
                select f.id, f.unit_id, f.year || '-' || f.number as number, u.kind as audit, u.year || '-' || u.number as audit_number,
                       f.source, f.title, """
                + Progress.COLUMNS
                + " from (select * from finding f where "
                + FindingVisibility.FINDING
                + which
                + order
                + limit
                + ") f left join audit u on u.id = f.audit_id "
                + Progress.JOINS
                + order;
    }

    private static String place(FindingFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (filter.unit() != null) {
            sql.append(" and f.unit_id = (select id from unit where code = :unit)");
            parameters.put("unit", filter.unit());
        }
        if (filter.kind() != null) {
            sql.append(" and f.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.audit() != null) {
            sql.append(" and f.audit_id in (select id from audit where kind = :auditKind)");
            parameters.put("auditKind", filter.audit().name());
        }
        if (filter.year() != null) {
            sql.append(" and f.year = :year");
            parameters.put("year", filter.year());
        }
        return sql.toString();
    }

    private static String words(FindingFilter filter, Map<String, Object> parameters) {
        String text = filter.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            parameters.put("ofYear", Integer.valueOf(number.group(1)));
            parameters.put("number", Integer.valueOf(number.group(2)));
            return " and f.year = :ofYear and f.number = :number";
        }
        parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return " and f.words like lower(:text)";
    }

    private static String standing(FindingFilter filter, Map<String, Object> parameters) {
        String state = filter.standing() == FindingFilter.Standing.ALL
                ? ""
                : " and f.state = '" + filter.standing().name() + "'";
        FindingCursor after = filter.after();
        if (after == null) {
            return state;
        }
        parameters.put("afterState", after.state().name());
        parameters.put("afterFound", after.foundOn());
        parameters.put("afterId", after.id());
        return state + " and (f.state, f.found_on, f.id) "
                + (filter.standing().latestFirst() ? "<" : ">")
                + " (cast(:afterState as finding_state), :afterFound, :afterId)";
    }

    private static FindingRow row(ResultSet row, LocalDate today) throws SQLException {
        Progress progress = Progress.read(row);
        String audit = row.getString("audit");
        return new FindingRow(
                new FindingId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("number"),
                progress.kind(),
                audit == null ? null : AuditKind.valueOf(audit),
                row.getString("audit_number"),
                row.getString("source"),
                row.getString("title"),
                progress.foundOn(),
                progress.state(),
                progress.openActions(),
                FindingStanding.of(progress, today));
    }
}
