package se.genomgang.people;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Stale;

/** Tells who changed a person last, when two change the same one. */
@Component
class PersonChanges {

    private final JdbcClient jdbc;

    PersonChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stale stale(RenamePerson mine, PersonView theirs, int version) {
        record Change(String by, Instant at) {}
        Change last = jdbc.sql(
                        """
                        select coalesce(p.given_name || ' ' || p.family_name, '') as by, j.at
                        from journal_entry j left join person p on p.id = j.actor_id
                        where j.subject_type = 'person' and j.subject_id = ? and j.event in ('PersonRegistered', 'PersonRenamed')
                        order by j.id desc limit 1
                        """)
                .param(theirs.id().value())
                .query((row, number) -> new Change(
                        row.getString(1), row.getObject(2, Timestamp.class).toInstant()))
                .optional()
                .orElse(new Change("", Instant.EPOCH));
        return new Stale(
                text(mine.givenName(), mine.familyName(), mine.workEmail()),
                text(theirs.givenName(), theirs.familyName(), theirs.workEmail()),
                last.by(),
                last.at(),
                version);
    }

    private static String text(String givenName, String familyName, String workEmail) {
        return givenName + " " + familyName + "\n" + workEmail;
    }
}
