package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Subject;
import se.genomgang.meeting.AgendaFixture;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("A file taken away by a correction")
class KeptAttachmentsTests {

    @Autowired
    private Attachments attachments;

    @Autowired
    private MinutesSource minutes;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    private AgendaFixture school;
    private AttachmentId file;

    @BeforeEach
    void a_file_under_point_3() {
        school = new AgendaFixture(jdbc);
        file = attachments.add(
                new Subject("agenda-point", school.pointId(3)),
                new Upload("Revision.pdf", SampleFiles.pdf(), null),
                school.representative.person());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stays_with_the_adjusted_version_that_lists_it_but_not_for_everyone_when_secret(boolean secret) {
        jdbc.sql("update agenda_point set secret = ? where id = ?")
                .params(secret, school.pointId(3))
                .update();
        adjust();
        attachments.remove(file, school.representative);

        assertThat(attachments.read(file, school.head).file().fileName()).isEqualTo("Revision.pdf");
        if (secret) {
            assertThatThrownBy(() -> attachments.read(file, school.stranger())).isInstanceOf(NotVisible.class);
        } else {
            assertThat(attachments.read(file, school.stranger()).content()).isEqualTo(SampleFiles.pdf());
        }
    }

    @Test
    void is_gone_when_no_adjusted_version_lists_it() {
        attachments.remove(file, school.representative);
        adjust();
        assertThatThrownBy(() -> attachments.read(file, school.head)).isInstanceOf(NotVisible.class);
    }

    private void adjust() {
        long protocol = jdbc.sql("insert into protocol (meeting_id) values (?) returning id")
                .param(school.meeting.value())
                .query(Long.class)
                .single();
        long version = jdbc.sql("insert into protocol_version (protocol_id, number, state, opened_by, opened_at)"
                        + " values (?, 1, 'ADJUSTED', ?, now()) returning id")
                .params(protocol, school.representative.person().value())
                .query(Long.class)
                .single();
        String canonical = minutes.canonical(minutes.of(school.meeting));
        archive.keep(version, canonical, minutes.hash(canonical), java.time.Instant.EPOCH);
    }
}
