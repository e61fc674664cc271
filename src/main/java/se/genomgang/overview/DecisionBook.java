package se.genomgang.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.DecisionWording;

/** What all units have decided. Adjusted decisions are for everyone; drafts for those who read the unit's drafts; secret ones for these alone. */
@Service
@Transactional(readOnly = true)
public class DecisionBook {

    static final int PAGE = 50;

    /**
     * While a correction is written, those who do not read it are told what the version in force says: read from its snapshot, numbered above
     * the decisions that stand. The page is cut out, from the latest meeting on, before its words are looked up.
     */
    private static final String LINES =
            """
            with page as materialized (
                select m.id as meeting_id, m.unit_id, m.kind_id, p.id as protocol_id, m.number, m.year, m.date, d.*
                from meeting m
                left join protocol p on p.meeting_id = m.id
                join lateral (
                    select y.id, a.position, a.code, a.title, a.title_en, y.text, y.decided_by, null as label_sv, null as label_en, y.result,
                           m.frozen_at is null as draft, x.id as action_id, x.year || '-' || x.number as action_number, x.description,
                           w.given_name || ' ' || w.family_name as responsible, x.due_on
                    from agenda_point a
                    join decision y on y.point_id = a.id
                    left join action x on x.origin_type = 'decision' and x.origin_id = y.id
                    left join person w on w.id = x.responsible_id
                    where a.meeting_id = m.id and (:all or m.unit_id = any(:drafts) or (m.frozen_at is not null and not a.secret))
                    union all
                    select 1000000000000 + s.protocol_version_id * 10000 + cast(a ->> 'number' as int) * 100 + cast(y ->> 'number' as int),
                           cast(a ->> 'number' as int), a ->> 'code', a -> 'title' ->> 'sv', a -> 'title' ->> 'en', y ->> 'text', y ->> 'decidedBy',
                           nullif(y -> 'decidedByLabel' ->> 'sv', ''), nullif(y -> 'decidedByLabel' ->> 'en', ''), y ->> 'result', false, x.id,
                           y -> 'action' ->> 'number', y -> 'action' ->> 'description', y -> 'action' ->> 'responsible',
                           cast(y -> 'action' ->> 'dueOn' as date)
                    from (select z.protocol_version_id, cast(z.minutes as jsonb) as minutes
                          from protocol_snapshot z join protocol_version v on v.id = z.protocol_version_id
                          where v.protocol_id = p.id order by v.number desc limit 1) s
                    cross join jsonb_array_elements(s.minutes -> 'points') a
                    cross join jsonb_array_elements(a -> 'decisions') y
                    left join action x on x.unit_id = m.unit_id and x.year = cast(split_part(y -> 'action' ->> 'number', '-', 1) as int)
                        and x.number = cast(split_part(y -> 'action' ->> 'number', '-', 2) as int)
                    where m.frozen_at is null and not (:all or m.unit_id = any(:drafts)) and not cast(a ->> 'secret' as boolean)
                ) d on true
                where m.stage <> 'CANCELLED' {filter}
                order by m.date desc, d.id desc limit {limit}
            )
            select d.id, u.code, n.short_sv, n.short_en, d.meeting_id, d.protocol_id, d.number, d.year, k.name_sv, k.name_en, d.date,
                   d.position, d.title, d.title_en, d.text, coalesce(d.label_sv, f.label_sv, d.decided_by) as by_sv,
                   coalesce(d.label_en, f.label_en, d.decided_by) as by_en, d.result, d.draft, d.action_id, d.action_number, d.responsible, d.due_on,
                   c.action_id is not null as closed
            from page d
            join unit u on u.id = d.unit_id
            join lateral (select short_sv, short_en from unit_name y where y.unit_id = u.id and y.valid_from <= d.date
                          order by y.valid_from desc limit 1) n on true
            join routine_meeting_kind k on k.id = d.kind_id
            left join lateral (select label_sv, label_en from function_label l where l.function_code = d.decided_by and l.valid_from <= d.date
                               order by l.valid_from desc limit 1) f on true
            left join action_closure c on c.action_id = d.action_id
            order by d.date desc, d.id desc
            """;

    private final JdbcClient jdbc;

    DecisionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. */
    public DecisionPage of(DecisionFilter filter, Rights rights) {
        List<DecisionLine> found =
                asked(filter, rights, PAGE + 1).query((row, n) -> line(row)).list();
        boolean more = found.size() > PAGE;
        List<DecisionLine> shown = more ? found.subList(0, PAGE) : found;
        return new DecisionPage(
                List.copyOf(shown), more ? Place.of(shown.get(shown.size() - 1)).toString() : null);
    }

    /** Tells of each decision in turn, none before it has been read from the database; one statement. */
    public void each(DecisionFilter filter, int limit, Rights rights, Consumer<DecisionLine> told) {
        asked(filter, rights, limit).withFetchSize(500).query((ResultSet row) -> told.accept(line(row)));
    }

    /** What does not filter is not written, and the limit is: the database then knows that it needs to read the latest meetings only. */
    private JdbcClient.StatementSpec asked(DecisionFilter filter, Rights rights, int limit) {
        var conditions = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("all", rights.coOrganises());
        parameters.put("drafts", drafts(rights));
        if (filter.year() != null) {
            conditions.append(" and m.year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.unit() != null) {
            conditions.append(" and m.unit_id = (select id from unit where code = :unit)");
            parameters.put("unit", filter.unit());
        }
        if (filter.point() != null) {
            conditions.append(" and d.code = :point");
            parameters.put("point", filter.point());
        }
        if (!filter.text().isBlank()) {
            conditions.append(" and (d.text ilike :pattern or d.description ilike :pattern)");
            parameters.put("pattern", "%" + escaped(filter.text().strip()) + "%");
        }
        Place.parse(filter.before()).ifPresent(place -> {
            conditions.append(" and m.date <= :date and (m.date, d.id) < (:date, :id)");
            parameters.put("date", place.date());
            parameters.put("id", place.id());
        });
        return jdbc.sql(LINES.replace("{filter}", conditions).replace("{limit}", String.valueOf(limit)))
                .params(parameters);
    }

    private static Long[] drafts(Rights rights) {
        return rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                .map(grant -> grant.unit().value())
                .distinct()
                .toArray(Long[]::new);
    }

    /** What is typed is text, not a pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static DecisionLine line(ResultSet row) throws SQLException {
        return new DecisionLine(
                row.getLong("id"),
                row.getString("code"),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                row.getLong("meeting_id"),
                row.getObject("protocol_id", Long.class),
                row.getInt("number") + "-" + row.getInt("year"),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getObject("date", LocalDate.class),
                row.getInt("position"),
                new Label(row.getString("title"), row.getString("title_en")),
                row.getString("text"),
                new Label(DecisionWording.decider(row.getString("by_sv")), row.getString("by_en")),
                row.getString("result"),
                row.getBoolean("draft"),
                row.getObject("action_id", Long.class),
                row.getString("action_number"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("closed"));
    }

    /** A place in the list, written as {@code 2026-03-03_12} in the address. */
    private record Place(LocalDate date, long id) {

        static Place of(DecisionLine line) {
            return new Place(line.date(), line.id());
        }

        static Optional<Place> parse(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Place(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return date + "_" + id;
        }
    }
}
