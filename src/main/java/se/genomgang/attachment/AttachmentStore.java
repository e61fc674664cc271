package se.genomgang.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** The rows of stored files: only ever added to. */
@Component
class AttachmentStore {

    private static final String KEPT =
            """
            select a.id, a.owner_type, a.owner_id,
                   row_number() over (partition by a.owner_type, a.owner_id order by a.position)::int as position,
                   a.file_name, a.media_type, a.size, a.sha256, a.uploaded_by, a.uploaded_at
            from attachment a
            where not exists (select from attachment_removal r where r.attachment_id = a.id)
            """;

    /** A file and whether it has been removed from its owner. */
    record Row(AttachmentView file, boolean removed) {}

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepContent(String sha256, byte[] content) {
        jdbc.sql("insert into attachment_content (sha256, content) values (:sha256, :content) on conflict do nothing")
                .param("sha256", sha256)
                .param("content", content)
                .update();
    }

    /** Puts the file last among its owner's; two who add at once wait for each other. */
    AttachmentId add(Subject owner, CheckedFile file, PersonId by, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:type), hashtext(:id))")
                .param("type", "attachment:" + owner.type())
                .param("id", Long.toString(owner.id()))
                .query((row, n) -> true)
                .single();
        long id = jdbc.sql(
                        """
                        insert into attachment (owner_type, owner_id, position, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
                        select :type, :owner, coalesce(max(position), 0) + 1, :name, :mediaType, :size, :sha256, :by, :now
                        from attachment where owner_type = :type and owner_id = :owner
                        returning id""")
                .param("type", owner.type())
                .param("owner", owner.id())
                .param("name", file.fileName())
                .param("mediaType", file.mediaType())
                .param("size", file.content().length)
                .param("sha256", file.sha256())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new AttachmentId(id);
    }

    /** @return false when it was removed already */
    boolean remove(AttachmentId id, PersonId by, Instant now) {
        return jdbc.sql("insert into attachment_removal (attachment_id, removed_by, removed_at) values (:id, :by, :now)"
                                + " on conflict do nothing")
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> find(AttachmentId id) {
        return jdbc.sql(
                        """
                        select a.*, exists (select from attachment_removal r where r.attachment_id = a.id) as removed
                        from attachment a where a.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new Row(view(row), row.getBoolean("removed")))
                .optional();
    }

    byte[] content(String sha256) {
        return jdbc.sql("select content from attachment_content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(byte[].class)
                .single();
    }

    List<AttachmentView> of(String type, Collection<Long> owners) {
        return jdbc.sql(KEPT + " and a.owner_type = :type and a.owner_id in (:owners) order by a.owner_id, a.position")
                .param("type", type)
                .param("owners", owners)
                .query((row, n) -> view(row))
                .list();
    }

    private static AttachmentView view(ResultSet row) throws SQLException {
        return new AttachmentView(
                new AttachmentId(row.getLong("id")),
                new Subject(row.getString("owner_type"), row.getLong("owner_id")),
                row.getInt("position"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new PersonId(row.getLong("uploaded_by")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
