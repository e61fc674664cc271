package se.genomgang.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("Files of an owner")
class AttachmentsTests {

    private static final PersonId WRITER = new PersonId(1);
    private static final AtomicLong OWNERS = new AtomicLong();

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private final Subject owner = new Subject("test-owner", OWNERS.incrementAndGet());

    @Test
    void are_numbered_from_one_in_the_order_they_came_also_after_a_removal() {
        var first = add("ett.pdf", "1");
        add("två.pdf", "2");
        add("tre.pdf", "3");
        store.remove(first, WRITER, java.time.Instant.EPOCH);
        assertThat(attachments.of(owner))
                .extracting(AttachmentView::position, AttachmentView::fileName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "två.pdf"),
                        org.assertj.core.groups.Tuple.tuple(2, "tre.pdf"));
        add("fyra.pdf", "4");
        assertThat(attachments.of("test-owner", List.of(owner.id())).get(owner))
                .extracting(AttachmentView::position)
                .containsExactly(1, 2, 3);
    }

    @Test
    void with_the_same_content_store_it_once() {
        add("ett.pdf", "samma");
        add("två.pdf", "samma");
        var files = attachments.of(owner);
        assertThat(files)
                .extracting(AttachmentView::sha256)
                .hasSize(2)
                .containsOnly(files.get(0).sha256());
        assertThat(jdbc.sql("select count(*) from attachment_content where sha256 = :hash")
                        .param("hash", files.get(0).sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void are_told_of_with_name_and_hash() {
        add("ett.pdf", "1");
        assertThat(events.stream(AttachmentAdded.class)).singleElement().satisfies(added -> {
            assertThat(added.subject()).isEqualTo(owner);
            assertThat(added.details()).containsEntry("fileName", "ett.pdf").containsKey("sha256");
        });
    }

    @Test
    void do_not_exist_when_nobody_answers_for_their_owner() {
        var id = add("ett.pdf", "1");
        var rights = new Rights(WRITER, "Test", true, Set.of());
        assertThatThrownBy(() -> attachments.read(id, rights)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> attachments.remove(id, rights)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> attachments.read(new AttachmentId(Long.MAX_VALUE), rights))
                .isInstanceOf(NotVisible.class);
    }

    private AttachmentId add(String name, String content) {
        byte[] pdf = (new String(SampleFiles.pdf()) + content).getBytes();
        return attachments.add(owner, new Upload(name, pdf, null), WRITER);
    }
}
