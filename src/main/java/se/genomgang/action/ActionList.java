package se.genomgang.action;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.database.PlannedAnew;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Lists the actions a person may see, a page at a time, in one statement however many there are. */
@Service
public class ActionList {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,6})");

    static final String RESPONSIBLE =
            """
            join person p on p.id = a.responsible_id
            left join lateral (select label_sv, label_en from appointment m
                join function f on f.code = m.function_code
                cross join lateral (select label_sv, label_en from function_label where function_code = f.code
                    order by valid_from > cast(:today as date), abs(valid_from - cast(:today as date)) limit 1) l
                where m.person_id = a.responsible_id and m.from_on <= :today and (m.to_on is null or m.to_on >= :today)
                order by m.unit_id <> a.unit_id, m.deputy, f.position limit 1) held on true
            """;

    private final JdbcClient jdbc;
    private final PlannedAnew searching;
    private final Clock clock;

    ActionList(JdbcClient jdbc, PlannedAnew searching, Clock clock) {
        this.jdbc = jdbc;
        this.searching = searching;
        this.clock = clock;
    }

    /** The page of actions, those most late first. */
    @Transactional(readOnly = true)
    public ActionPage find(ActionFilter filter, Rights rights) {
        return find(filter, rights, PAGE);
    }

    ActionPage find(ActionFilter filter, Rights rights, int size) {
        LocalDate today = LocalDate.now(clock);
        List<ActionRow> found = asked(filter, rights, size + 1, today)
                .query((row, n) -> row(row, today))
                .list();
        if (found.size() <= size) {
            return new ActionPage(found, null);
        }
        ActionRow last = found.get(size - 1);
        return new ActionPage(
                found.subList(0, size),
                new ActionCursor(last.state(), last.dueOn(), last.id().value()));
    }

    /** Tells of each action in turn, in the order of the pages, none before it has been read from the database. */
    @Transactional(readOnly = true)
    public void each(ActionFilter filter, int limit, Rights rights, Consumer<ActionRow> told) {
        LocalDate today = LocalDate.now(clock);
        asked(filter, rights, limit, today).withFetchSize(500).query((ResultSet row) -> told.accept(row(row, today)));
    }

    private JdbcClient.StatementSpec asked(ActionFilter filter, Rights rights, int rows, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(ActionVisibility.parameters(rights));
        parameters.put("today", today);
        String sql = sql(filter, rights, rows, parameters);
        return (parameters.containsKey("text") ? searching.sql(sql) : jdbc.sql(sql)).params(parameters);
    }

    /**
     * The page is cut out first: names and functions are looked up for its rows alone. How many they are is written out, so that the database knows
     * it is worth walking along the index.
     */
    private static String sql(ActionFilter filter, Rights rights, int rows, Map<String, Object> parameters) {
        String order = filter.standing().latestFirst()
                ? " order by a.state desc, a.due_on desc, a.id desc"
                : " order by a.state, a.due_on, a.id";
        return """
                select a.id, a.unit_id, a.year || '-' || a.number as number, a.description, a.kind,
                       p.given_name || ' ' || p.family_name as responsible, held.label_sv, held.label_en,
                       a.due_on, a.origin_label, a.origin_path, a.state::text as state, a.published_at is not null as published,
                       a.waiting_report is not null as waiting
                from (select * from action a where """
                + ActionVisibility.CONDITION
                + scope(filter, rights, parameters)
                + words(filter, parameters)
                + standing(filter, parameters)
                + order
                + " limit " + rows + ") a "
                + RESPONSIBLE
                + order;
    }

    private static String scope(ActionFilter filter, Rights rights, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        switch (filter.scope()) {
            case MINE -> sql.append(" and a.responsible_id = :me");
            case UNIT -> {
                sql.append(" and a.unit_id = any(:ownUnits)");
                parameters.put("ownUnits", ActionVisibility.ownUnits(rights));
            }
            case ALL -> {}
        }
        if (filter.unit() != null) {
            sql.append(" and a.unit_id = (select id from unit where code = :unit)");
            parameters.put("unit", filter.unit());
        }
        if (filter.kind() != null) {
            sql.append(" and a.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.responsible() != null) {
            sql.append(" and a.responsible_id = :responsible");
            parameters.put("responsible", filter.responsible().value());
        }
        if (filter.year() != null) {
            sql.append(" and a.year = :year");
            parameters.put("year", filter.year());
        }
        return sql.toString();
    }

    private static String words(ActionFilter filter, Map<String, Object> parameters) {
        String text = filter.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            parameters.put("ofYear", Integer.valueOf(number.group(1)));
            parameters.put("number", Integer.valueOf(number.group(2)));
            return " and a.year = :ofYear and a.number = :number";
        }
        parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return " and a.words like lower(:text)";
    }

    private static String standing(ActionFilter filter, Map<String, Object> parameters) {
        String state =
                switch (filter.standing()) {
                    case OPEN -> " and a.state = 'OPEN'";
                    case LATE -> " and a.state = 'OPEN' and a.due_on < :today";
                    case WAITING -> " and a.state = 'OPEN' and a.waiting_report is not null";
                    case DONE -> " and a.state = 'DONE'";
                    case CANCELLED -> " and a.state = 'CANCELLED'";
                    case ALL -> "";
                };
        ActionCursor after = filter.after();
        if (after == null) {
            return state;
        }
        parameters.put("afterState", after.state().name());
        parameters.put("afterDue", after.dueOn());
        parameters.put("afterId", after.id());
        return state + " and (a.state, a.due_on, a.id) "
                + (filter.standing().latestFirst() ? "<" : ">")
                + " (cast(:afterState as action_state), :afterDue, :afterId)";
    }

    private static ActionRow row(ResultSet row, LocalDate today) throws SQLException {
        ActionState state = ActionState.valueOf(row.getString("state"));
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        boolean published = row.getBoolean("published");
        return new ActionRow(
                new ActionId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("number"),
                row.getString("description"),
                ActionKind.valueOf(row.getString("kind")),
                row.getString("responsible"),
                function(row),
                dueOn,
                row.getString("origin_label"),
                row.getString("origin_path"),
                state,
                published,
                row.getBoolean("waiting"),
                ActionStanding.of(state, published, dueOn, today));
    }

    static Label function(ResultSet row) throws SQLException {
        String sv = row.getString("label_sv");
        return sv == null ? new Label("", "") : new Label(sv, row.getString("label_en"));
    }
}
