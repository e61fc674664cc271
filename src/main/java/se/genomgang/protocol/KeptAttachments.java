package se.genomgang.protocol;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.KeptFiles;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/**
 * An adjusted version keeps the files it lists: a correction that takes a file away leaves it with the versions before. Those of points marked
 * secret are kept for those who read the unit's drafts.
 */
@Component
class KeptAttachments implements KeptFiles {

    private static final String LISTED =
            """
            select m.unit_id,
                   bool_or(jsonb_path_exists(s.minutes::jsonb, '$.points[*] ? (@.secret == false).attachments[*] ? (@.id == $id)', l.id)) as open
            from agenda_point p
            join meeting m on m.id = p.meeting_id
            join protocol r on r.meeting_id = m.id
            join protocol_version v on v.protocol_id = r.id
            join protocol_snapshot s on s.protocol_version_id = v.id
            cross join lateral (select jsonb_build_object('id', cast(:file as bigint)) as id) l
            where p.id = :point and jsonb_path_exists(s.minutes::jsonb, '$.points[*].attachments[*] ? (@.id == $id)', l.id)
            group by m.unit_id
            """;

    private final JdbcClient jdbc;

    KeptAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(AttachmentView file, Rights rights) {
        if (!file.owner().type().equals("agenda-point")) {
            return false;
        }
        return jdbc.sql(LISTED)
                .param("file", file.id().value())
                .param("point", file.owner().id())
                .query((row, n) -> row.getBoolean("open") || rights.readsDrafts(new UnitId(row.getLong("unit_id"))))
                .optional()
                .orElse(false);
    }
}
