package se.genomgang.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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

    private static final String LINES =
            """
            select d.id, u.code, n.short_sv, n.short_en, m.id as meeting_id, p.id as protocol_id, m.number, m.year, k.name_sv, k.name_en, m.date,
                   a.position, a.title, a.title_en, d.text, coalesce(f.label_sv, d.decided_by) as by_sv, coalesce(f.label_en, d.decided_by) as by_en,
                   d.result, m.frozen_at is null as draft, x.id as action_id, x.year || '-' || x.number as action_number,
                   w.given_name || ' ' || w.family_name as responsible, x.due_on, c.action_id is not null as closed
            from decision d
            join agenda_point a on a.id = d.point_id
            join meeting m on m.id = a.meeting_id
            join unit u on u.id = m.unit_id
            join lateral (select short_sv, short_en from unit_name y where y.unit_id = u.id and y.valid_from <= m.date
                          order by y.valid_from desc limit 1) n on true
            join routine_meeting_kind k on k.id = m.kind_id
            left join protocol p on p.meeting_id = m.id
            left join lateral (select label_sv, label_en from function_label l where l.function_code = d.decided_by and l.valid_from <= m.date
                               order by l.valid_from desc limit 1) f on true
            left join action x on x.origin_type = 'decision' and x.origin_id = d.id
            left join person w on w.id = x.responsible_id
            left join action_closure c on c.action_id = x.id
            where m.stage <> 'CANCELLED'
              and (:all or m.unit_id = any(:drafts) or (m.frozen_at is not null and not a.secret))
              and (:year::int is null or m.year = :year)
              and (:unit::text is null or u.code = :unit)
              and (:point::text is null or a.code = :point)
              and (:text = '' or d.text ilike :pattern or x.description ilike :pattern)
              and (:date::date is null or (m.date, d.id) < (:date::date, :id))
            order by m.date desc, d.id desc limit :limit
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

    private JdbcClient.StatementSpec asked(DecisionFilter filter, Rights rights, int limit) {
        Optional<Place> place = Place.parse(filter.before());
        return jdbc.sql(LINES)
                .param("all", rights.coOrganises())
                .param("drafts", drafts(rights))
                .param("year", filter.year())
                .param("unit", filter.unit())
                .param("point", filter.point())
                .param("text", filter.text().strip())
                .param("pattern", "%" + escaped(filter.text().strip()) + "%")
                .param("date", place.map(Place::date).orElse(null))
                .param("id", place.map(Place::id).orElse(0L))
                .param("limit", limit);
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
