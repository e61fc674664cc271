package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;

/** Reads the points of a meeting and everything under them, in one statement however much is written. */
@Component
class PointRows {

    private static final String SQL =
            """
            select p.*, coalesce(r.clause, '') as clause, coalesce(r.source, '') as source,
                coalesce(r.fed_by_sv, '') as fed_by_sv, coalesce(r.fed_by_en, '') as fed_by_en,
                (select json_agg(json_build_object('kind', t.kind, 'text', t.text, 'version', t.version,
                        'byName', tp.given_name || ' ' || tp.family_name, 'at', t.changed_at) order by t.kind)
                    from point_text t join person tp on tp.id = t.changed_by where t.point_id = p.id) as texts,
                (select json_agg(json_build_object('code', q.code, 'label', json_build_object('sv', q.text_sv, 'en', q.text_en),
                        'source', q.source) order by q.position, q.id)
                    from routine_prompt q where q.point_id = r.id) as questions,
                (select json_agg(json_build_object('id', d.id, 'number', d.position, 'text', d.text, 'decidedBy', d.decided_by,
                        'decidedByLabel', json_build_object('sv', coalesce(dl.label_sv, ''), 'en', coalesce(dl.label_en, '')),
                        'result', d.result, 'version', d.version, 'action', case when a.id is not null then json_build_object(
                            'id', a.id, 'number', a.year || '-' || a.number, 'description', a.description, 'kind', a.kind,
                            'responsibleId', a.responsible_id, 'responsible', ap.given_name || ' ' || ap.family_name,
                            'dueOn', a.due_on, 'version', a.version) end,
                        'cancels', case when x.id is not null then json_build_object('id', x.id, 'number', x.year || '-' || x.number,
                            'description', x.description, 'secret', x.published_at is null, 'standing', case when x.state = 'OPEN' then 'AHEAD'
                                when xc.by_type = 'decision' and xc.by_id = d.id then 'DONE' else 'CLOSED' end) end) order by d.position)
                    from decision d left join lateral (%s) dl on true
                    left join action a on a.origin_type = 'decision' and a.origin_id = d.id
                        and (a.settled_at is not null or a.state <> 'CANCELLED')
                    left join person ap on ap.id = a.responsible_id
                    left join action x on x.id = d.cancels_id left join action_closure xc on xc.action_id = x.id
                    where d.point_id = p.id) as decisions,
                (select json_agg(json_build_object('id', f.id, 'label', p.position || '.' || f.ordinal, 'fileName', f.file_name,
                        'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256) order by f.position)
                    from (select b.*, row_number() over (order by b.position) as ordinal from attachment b
                        where b.owner_type = 'agenda-point' and b.owner_id = p.id
                        and not exists (select 1 from attachment_removal g where g.attachment_id = b.id)) f) as attachments,
                (select json_agg(json_build_object('name', cp.given_name || ' ' || cp.family_name, 'text', c.text, 'at', c.at)
                        order by c.id)
                    from point_comment c join person cp on cp.id = c.person_id where c.point_id = p.id) as comments
            from agenda_point p join meeting m on m.id = p.meeting_id
            left join routine_point r on r.kind_id = m.kind_id and r.code = p.code
            where p.meeting_id = ? order by p.position
            """
                    .formatted(HeldFunction.label("d.decided_by"));

    private final JdbcClient jdbc;

    PointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PointRow> of(MeetingId meeting) {
        return jdbc.sql(SQL)
                .param(meeting.value())
                .query((row, n) -> point(row))
                .list();
    }

    private static PointRow point(ResultSet row) throws SQLException {
        return new PointRow(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("position"),
                new Label(row.getString("title"), row.getString("title_en")),
                row.getBoolean("formal"),
                row.getBoolean("mandatory"),
                row.getBoolean("secret"),
                row.getString("nothing_to_report"),
                row.getString("clause"),
                new Label(row.getString("fed_by_sv"), row.getString("fed_by_en")),
                row.getString("source"),
                JsonRows.read(row, "texts", PointRow.Text.class),
                JsonRows.read(row, "questions", PointRow.Question.class),
                JsonRows.read(row, "decisions", PointRow.DecisionRow.class),
                JsonRows.read(row, "attachments", Minutes.Attachment.class),
                JsonRows.read(row, "comments", PointRow.Comment.class));
    }
}
