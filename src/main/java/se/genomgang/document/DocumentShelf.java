package se.genomgang.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.protocol.ProtocolId;

/** The documents of adjusted versions: each is made once, kept, and the same for ever after. The database refuses any change. */
@Component
class DocumentShelf {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param whole with what is marked secret */
    Optional<byte[]> find(ProtocolId protocol, int version, boolean whole) {
        return jdbc.sql(
                        """
                        select d.content from protocol_document d join protocol_version v on v.id = d.protocol_version_id
                        where v.protocol_id = ? and v.number = ? and d.whole = ?
                        """)
                .params(protocol.value(), version, whole)
                .query(byte[].class)
                .optional();
    }

    /** Keeps the document if nobody was sooner, and gives the one that is kept. */
    @Transactional
    public byte[] keep(ProtocolId protocol, int version, boolean whole, byte[] content) {
        jdbc.sql(
                        """
                        insert into protocol_document (protocol_version_id, whole, content, content_hash, made_at)
                        select v.id, ?, c.content, encode(sha256(c.content), 'hex'), ?
                        from protocol_version v cross join (select cast(? as bytea) as content) c where v.protocol_id = ? and v.number = ?
                        on conflict (protocol_version_id, whole) do nothing
                        """)
                .params(
                        whole,
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        content,
                        protocol.value(),
                        version)
                .update();
        return find(protocol, version, whole).orElseThrow();
    }
}
