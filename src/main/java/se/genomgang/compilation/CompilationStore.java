package se.genomgang.compilation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.MinutesSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps compilations as they were made: one text with its hash, which the database lets nobody change. */
@Component
class CompilationStore {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final MinutesSource source;

    CompilationStore(JdbcClient jdbc, MinutesSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Numbered after the last one of its season; two who make one at the same time get a number each. */
    Compilation keep(Compiled content, PersonId by, Instant at) {
        String text = CANONICAL.writeValueAsString(content);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('compilation|' || ? || '|' || ?, 0))")
                .params(content.year(), content.kindCode())
                .query()
                .singleRow();
        long id = jdbc.sql(
                        """
                        insert into compilation (year, kind_code, number, content, content_hash, made_by, made_at)
                        select :year, :kind, coalesce(max(number), 0) + 1, :content, :hash, :by, :at
                        from compilation where year = :year and kind_code = :kind
                        returning id
                        """)
                .param("year", content.year())
                .param("kind", content.kindCode())
                .param("content", text)
                .param("hash", source.hash(text))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return get(id);
    }

    /** @throws NotVisible when there is no such compilation */
    Compilation get(long id) {
        return jdbc.sql(
                        """
                        select c.id, c.number, c.made_at, p.given_name || ' ' || p.family_name as made_by_name, c.content_hash, c.content
                        from compilation c join person p on p.id = c.made_by where c.id = ?
                        """)
                .param(id)
                .query((row, n) -> new Compilation(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by_name"),
                        row.getString("content_hash"),
                        CANONICAL.readValue(row.getString("content"), Compiled.class)))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /** Those made of a season, the latest first. */
    List<MadeLine> made(int year, String kind) {
        return jdbc.sql(
                        """
                        select c.id, c.number, c.made_at, p.given_name || ' ' || p.family_name as made_by_name
                        from compilation c join person p on p.id = c.made_by
                        where c.year = ? and c.kind_code = ? order by c.number desc limit 100
                        """)
                .params(year, kind)
                .query((row, n) -> new MadeLine(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by_name")))
                .list();
    }
}
