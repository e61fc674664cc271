package se.genomgang.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.document.Dossier.ArchivePart;

/**
 * Checks the chains of the archive and of the journal, every link of them, a piece at a time: no statement takes longer than the database is waited for,
 * however long the chains have become. To be asked inside one transaction.
 */
@Component
class Chains {

    private static final int LINES = 20_000;
    private static final int VERSIONS = 500;

    /** How many of the piece's links are there and fit their hashes and the link before. */
    private static final String JOURNAL =
            """
            select count(*) from journal_entry e left join journal_entry before on before.id = e.id - 1
            where e.id > :after and e.id <= :upTo and e.hash = journal_hash(e) and e.previous_hash = coalesce(before.hash, repeat('0', 64))
            """;

    private static final String ARCHIVE =
            """
            select count(*) from protocol_snapshot e left join protocol_snapshot before on before.chain = e.chain - 1
            where e.chain > :after and e.chain <= :upTo and e.hash = protocol_snapshot_hash(e) and e.previous_hash = coalesce(before.hash, repeat('0', 64))
              and e.content_hash = encode(sha256(convert_to(e.minutes, 'UTF8')), 'hex')
            """;

    private record Last(long links, String hash) {}

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArchivePart check() {
        Last archive = last("select chain as links, hash from protocol_snapshot order by chain desc limit 1");
        Last journal = last("select id as links, hash from journal_entry order by id desc limit 1");
        return new ArchivePart(
                whole(ARCHIVE, archive.links(), VERSIONS),
                archive.links(),
                archive.hash(),
                whole(JOURNAL, journal.links(), LINES),
                journal.links());
    }

    private Last last(String sql) {
        return jdbc.sql(sql).query(Last.class).optional().orElse(new Last(0, ""));
    }

    private boolean whole(String sql, long links, int piece) {
        for (long after = 0; after < links; after += piece) {
            long upTo = Math.min(links, after + piece);
            long fit = jdbc.sql(sql)
                    .param("after", after)
                    .param("upTo", upTo)
                    .query(Long.class)
                    .single();
            if (fit != upTo - after) {
                return false;
            }
        }
        return true;
    }
}
