package se.genomgang.tabular;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;

/**
 * Files that have been looked at and not yet imported: one for each person and purpose, for two hours. What is imported is then what was looked at,
 * never what a form sends back.
 */
@Component
@Transactional
public class WaitingFiles {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file; it replaces the one before.
     *
     * @param purpose what it is to be imported as
     * @param fileName as it was sent; kept without what could mislead
     */
    public void keep(String purpose, PersonId person, String fileName, byte[] content) {
        jdbc.sql(
                        "delete from import_upload where uploaded_at < :expired or (person_id = :person and purpose = :purpose)")
                .param("expired", expired())
                .param("person", person.value())
                .param("purpose", purpose)
                .update();
        jdbc.sql(
                        "insert into import_upload (purpose, person_id, file_name, content, uploaded_at) values (?, ?, ?, ?, ?)")
                .params(
                        purpose,
                        person.value(),
                        harmless(fileName),
                        content,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The file that waits; empty when none does. */
    @Transactional(readOnly = true)
    public Optional<WaitingFile> of(String purpose, PersonId person) {
        return jdbc.sql(
                        "select file_name, content from import_upload where person_id = :person and purpose = :purpose and uploaded_at >= :expired")
                .param("person", person.value())
                .param("purpose", purpose)
                .param("expired", expired())
                .query((row, i) -> new WaitingFile(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    /** Forgets the file. */
    public void forget(String purpose, PersonId person) {
        jdbc.sql("delete from import_upload where person_id = ? and purpose = ?")
                .params(person.value(), purpose)
                .update();
    }

    private OffsetDateTime expired() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private static String harmless(String fileName) {
        String name = fileName.replaceAll("[\\p{C}/\\\\]", "").strip();
        String shown = name.isEmpty() ? "–" : name;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }
}
