package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.protocol.ProtocolView.Signature;

/**
 * Who approved each locked text, called as they were that day. Kept beside the snapshot and tied to its hash; the database refuses to change it.
 */
@Component
class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps those who approved the version's snapshot, which exists already; nobody where the routine asks for no adjustment. */
    void keep(long versionId) {
        jdbc.sql(
                        """
                        insert into protocol_approval
                        select a.protocol_version_id, a.person_id, a.role, a.name, a.function_sv, a.function_en, a.deputy, a.content_hash, a.answered_at
                        from adjustment_asked a
                        where a.protocol_version_id = :version and a.answer = 'APPROVED'
                          and a.round_number = (select max(r.number) from adjustment_round r where r.protocol_version_id = :version)
                        """)
                .param("version", versionId)
                .update();
    }

    /** In the order they approved. */
    List<Signature> of(ProtocolId protocol, int number) {
        return jdbc.sql(
                        """
                        select a.* from protocol_approval a join protocol_version v on v.id = a.protocol_version_id
                        where v.protocol_id = ? and v.number = ? order by a.approved_at, a.person_id
                        """)
                .params(protocol.value(), number)
                .query((row, n) -> signature(row))
                .list();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getString("name"),
                new Label(row.getString("function_sv"), row.getString("function_en")),
                row.getBoolean("deputy"),
                row.getTimestamp("approved_at").toInstant());
    }
}
