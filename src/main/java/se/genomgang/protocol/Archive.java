package se.genomgang.protocol;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adjusted versions as they were locked: canonical text and hashes, chained by the database, never changed. */
@Component
class Archive {

    record Snapshot(String minutes, String contentHash, String hash, Instant adjustedAt) {}

    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long versionId, String minutes, String contentHash, Instant at) {
        jdbc.sql(
                        "insert into protocol_snapshot (protocol_version_id, minutes, content_hash, adjusted_at) values (?, ?, ?, ?)")
                .params(versionId, minutes, contentHash, at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    Optional<Snapshot> of(ProtocolId protocol, int number) {
        return jdbc.sql(
                        """
                        select s.minutes, s.content_hash, s.hash, s.adjusted_at from protocol_snapshot s
                        join protocol_version v on v.id = s.protocol_version_id where v.protocol_id = ? and v.number = ?
                        """)
                .params(protocol.value(), number)
                .query((row, n) -> new Snapshot(
                        row.getString("minutes"),
                        row.getString("content_hash"),
                        row.getString("hash"),
                        row.getTimestamp("adjusted_at").toInstant()))
                .optional();
    }

    /** Place in the chain of the first snapshot that does not fit its hash, or empty when all do. */
    Optional<Long> firstBroken() {
        return Optional.ofNullable(jdbc.sql("select protocol_snapshot_first_broken()")
                .query(Long.class)
                .optional()
                .orElse(null));
    }
}
