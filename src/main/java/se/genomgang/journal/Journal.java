package se.genomgang.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the journal, newest first, including what the asking transaction itself has told so far. Who may read which subject's part of it is for
 * the asking room to decide.
 */
@Service
@Transactional(readOnly = true)
public class Journal {

    /** Comes after every entry: where the first page begins. */
    public static final long END = Long.MAX_VALUE;

    private static final TypeReference<LinkedHashMap<String, String>> DETAILS = new TypeReference<>() {};

    private static final String SELECT =
            """
            select j.id, j.at, j.actor_id, p.given_name || ' ' || p.family_name as actor_name, j.module, j.event,
                   j.subject_type, j.subject_id, j.context_type, j.context_id, j.details,
                   case j.subject_type
                     when 'person' then (select s.given_name || ' ' || s.family_name from person s where s.id = j.subject_id)
                     when 'unit' then (select n.short_sv from unit_name n where n.unit_id = j.subject_id order by n.valid_from desc limit 1)
                     when 'routine' then (select r.code from routine_version r where r.id = j.subject_id)
                     when 'action' then (select concat_ws(' ', u.short_sv, a.year || '-' || a.number) from action a where a.id = j.subject_id)
                     when 'finding' then (select concat_ws(' ', u.short_sv, f.year || '-' || f.number) from finding f where f.id = j.subject_id)
                     when 'audit' then (select v.year || '-' || v.number from audit v where v.id = j.subject_id)
                     when 'meeting' then (select concat_ws(' ', u.short_sv, m.number || '-' || m.year) from meeting m where m.id = j.subject_id)
                     when 'protocol' then (select concat_ws(' ', u.short_sv, m.number || '-' || m.year) from protocol q join meeting m on m.id = q.meeting_id
                                           where q.id = j.subject_id)
                   end as subject_name
            from journal_entry j
            left join person p on p.id = j.actor_id
            left join lateral (select n.short_sv from unit_name n where n.unit_id = j.unit_id order by n.valid_from desc limit 1) u on true
            where j.id < :before
            """;

    private final JdbcClient jdbc;
    private final JournalPen pen;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JournalPen pen, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.pen = pen;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What happened to a subject and to what belongs to it.
     *
     * @param beforeId the last entry already shown, or {@link #END}
     */
    public List<JournalEntry> entriesFor(Subject subject, long beforeId, int limit) {
        pen.writeWhatIsHeard();
        return jdbc.sql(
                        SELECT
                                + """
                        and j.id in ((select id from journal_entry where subject_type = :type and subject_id = :id and id < :before
                                      order by id desc limit :limit)
                                     union all
                                     (select id from journal_entry where context_type = :type and context_id = :id and id < :before
                                      order by id desc limit :limit))
                        order by j.id desc limit :limit
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .param("before", beforeId)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /**
     * What happened at all.
     *
     * @param beforeId the last entry already shown, or {@link #END}
     */
    public List<JournalEntry> all(JournalFilter filter, long beforeId, int limit) {
        pen.writeWhatIsHeard();
        var conditions = new StringBuilder(SELECT);
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.person().isBlank()) {
            conditions.append(
                    " and j.actor_id in (select id from person where lower(given_name || ' ' || family_name) like all (:words))");
            values.put("words", words(filter.person()));
        }
        if (filter.subjectType() != null && filter.subjectId() != null) {
            conditions.append(" and ((j.subject_type = :type and j.subject_id = :subject)"
                    + " or (j.context_type = :type and j.context_id = :subject))");
            values.put("type", filter.subjectType());
            values.put("subject", filter.subjectId());
        } else if (filter.subjectType() != null) {
            conditions.append(" and :type in (j.subject_type, j.context_type)");
            values.put("type", filter.subjectType());
        }
        if (filter.from() != null) {
            conditions.append(" and j.at >= :from");
            values.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            conditions.append(" and j.at < :to");
            values.put("to", startOf(filter.to().plusDays(1)));
        }
        return jdbc.sql(conditions.append(" order by j.id desc limit :limit").toString())
                .params(values)
                .param("before", beforeId)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** The types of subject that the journal speaks of, in alphabetical order. */
    public List<String> subjectTypes() {
        return jdbc.sql(
                        """
                        with recursive types as (
                            (select min(subject_type) as type from journal_entry)
                            union all
                            select (select min(subject_type) from journal_entry where subject_type > types.type) from types where types.type is not null
                        )
                        select type from types where type is not null
                        """)
                .query(String.class)
                .list();
    }

    /** The first entry whose hash or place does not fit, or empty when the chain is whole. Reads every entry. */
    public OptionalLong firstBroken() {
        Long broken = jdbc.sql("select journal_first_broken()")
                .query(Long.class)
                .optional()
                .orElse(null);
        return broken == null ? OptionalLong.empty() : OptionalLong.of(broken);
    }

    /** How many entries there are. */
    public long size() {
        return jdbc.sql("select coalesce(max(id), 0) from journal_entry")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String[] words(String text) {
        return Arrays.stream(
                        text.replace("\0", "").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        long actor = row.getLong("actor_id");
        boolean someone = !row.wasNull();
        String contextType = row.getString("context_type");
        return new JournalEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                someone ? new PersonId(actor) : null,
                row.getString("actor_name"),
                row.getString("module"),
                row.getString("event"),
                new Subject(row.getString("subject_type"), row.getLong("subject_id")),
                row.getString("subject_name"),
                contextType == null ? null : new Subject(contextType, row.getLong("context_id")),
                details(row.getString("details")));
    }

    private Map<String, String> details(@Nullable String stored) {
        return stored == null || stored.isBlank() ? Map.of() : json.readValue(stored, DETAILS);
    }
}
