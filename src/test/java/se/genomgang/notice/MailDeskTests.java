package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.ApplicationTest;

/** What is seen of letters, and decided about them by hand. */
@ApplicationTest
class MailDeskTests {

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Mails mails;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private PostOffice without;
    private PostOffice with;
    private MailDesk deskWithout;
    private MailDesk desk;

    @BeforeEach
    void open() {
        greenMail.start();
        without = new PostOffice(application, null);
        with = new PostOffice(application, greenMail.getSmtp().getPort());
        deskWithout = desk(without);
        desk = desk(with);
    }

    private MailDesk desk(PostOffice office) {
        return new MailDesk(
                mails,
                application.getBean(MailBook.class),
                application.getBean(Outbox.class),
                office.server(),
                application.getBean(SendingOrigin.class),
                application);
    }

    @AfterEach
    void shut() {
        greenMail.stop();
    }

    @Test
    void what_was_kept_without_a_server_is_sent_when_there_is_one_as_things_are_then() {
        MailId mail = without.post();
        without.deliver(mail);
        Rights manager = manager();
        assertThatThrownBy(() -> deciding(() -> deskWithout.send(mail, manager)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.mail.refused.noServer"));

        deciding(() -> desk.send(mail, manager));
        assertThat(with.scheduled(mail)).isTrue();
        with.writing(Written.of("Nytt läge", List.of()));
        with.deliver(mail);
        assertThat(with.state(mail)).isEqualTo(MailState.SENT);
        assertThat(mails.get(mail, manager).row().subject()).isEqualTo("Nytt läge");
        assertThat(told(mail)).containsExactly("MailSentOn");
        assertThatThrownBy(() -> deciding(() -> desk.send(mail, manager))).isInstanceOf(Refused.class);
    }

    @Test
    void what_was_kept_is_sent_or_dropped_all_at_once() {
        MailId first = without.post();
        MailId second = without.post();
        without.deliver(first);
        without.deliver(second);
        Rights manager = manager();
        assertThat(deciding(() -> desk.sendKept(manager))).isGreaterThanOrEqualTo(2);
        with.writing((mail, to) -> mail.equals(first) ? Optional.empty() : Optional.of(Written.of("Kvar", List.of())));
        with.deliver(first);
        with.deliver(second);
        assertThat(with.state(first)).as("no longer needed").isEqualTo(MailState.WITHDRAWN);
        assertThat(with.state(second)).isEqualTo(MailState.SENT);

        MailId third = without.post();
        without.deliver(third);
        assertThat(deciding(() -> deskWithout.dropKept(manager))).isOne();
        assertThat(with.state(third)).isEqualTo(MailState.DROPPED);
        assertThat(with.deliver(third)).isEqualTo(Next.NOTHING);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_was_set_aside_is_tried_again_or_dropped() {
        MailId mail = with.post();
        with.writing((id, to) -> {
            throw new IllegalStateException("cannot be worded");
        });
        with.deliver(mail);
        MailId other = with.post();
        with.deliver(other);
        deciding(() -> desk.drop(other, manager()));
        assertThat(with.state(other)).isEqualTo(MailState.DROPPED);

        deciding(() -> desk.send(mail, manager()));
        with.writing(Written.of("Går nu", List.of()));
        with.deliver(mail);
        assertThat(with.outcomes(mail)).containsExactly("UNWRITABLE", "SENT");
    }

    @Test
    void a_letter_is_repeated_as_a_new_one_that_leads_to_the_first() {
        MailId mail = with.post();
        assertThatThrownBy(() -> deciding(() -> desk.repeat(mail, manager()))).isInstanceOf(Refused.class);
        with.deliver(mail);
        MailId again = deciding(() -> desk.repeat(mail, manager()));
        with.writing((first, to) -> {
            assertThat(first).as("whoever writes it knows the first one").isEqualTo(mail);
            return Optional.of(Written.of("Igen", List.of()));
        });
        with.deliver(again);
        assertThat(mails.get(again, manager()).again()).isEqualTo(mail);
        assertThat(with.row(again).get("message_id"))
                .isNotEqualTo(with.row(mail).get("message_id"));
        MailId thrice = deciding(() -> desk.repeat(again, manager()));
        assertThat(mails.get(thrice, manager()).again()).isEqualTo(mail);
        assertThat(told(mail)).containsExactly("MailRepeated");
    }

    @Test
    void a_restored_copy_sends_nothing_until_it_is_released() {
        with.deliver(with.post());
        MailId mail = with.post();
        String here = jdbc.sql("select fingerprint from mail_origin")
                .query(String.class)
                .single();
        try {
            jdbc.sql("update mail_origin set fingerprint = 'elsewhere'").update();
            assertThat(with.deliver(mail).in()).isEqualTo(java.time.Duration.ofMinutes(15));
            assertThat(with.state(mail)).isEqualTo(MailState.WAITING);
            assertThat(desk.standing(manager()).held()).isTrue();
            assertThat(desk.standing(nobody()).held())
                    .as("told to those who decide")
                    .isFalse();
            assertThat(greenMail.getReceivedMessages()).hasSize(1);
            assertThatThrownBy(() -> deciding(() -> desk.release(nobody()))).isInstanceOf(NotVisible.class);

            Rights manager = manager();
            deciding(() -> desk.release(manager));
            assertThat(jdbc.sql("select fingerprint from mail_origin")
                            .query(String.class)
                            .single())
                    .isEqualTo(here);
            assertThat(desk.standing(manager).held()).isFalse();
            assertThat(with.deliver(mail)).isEqualTo(Next.NOTHING);
            assertThat(with.state(mail)).isEqualTo(MailState.SENT);
            assertThat(journal.entriesFor(new Subject("outbox", 1), Journal.END, 1))
                    .extracting(JournalEntry::event, JournalEntry::actor)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("SendingReleased", manager.person()));
        } finally {
            jdbc.sql("update mail_origin set fingerprint = ?").param(here).update();
        }
    }

    @Test
    void a_letter_is_read_by_its_receiver_and_by_those_who_keep_everything() {
        PersonId to = with.person("Mottagare");
        MailId mail = with.post(to, Urgency.AT_ONCE);
        with.deliver(mail);
        assertThat(mails.get(mail, rights(to, false, Set.of())).body()).contains("Ett prov.");
        assertThat(mails.get(mail, rights(to, false, Set.of())).acts()).isFalse();
        assertThat(mails.get(mail, manager()).body()).contains("Ett prov.");
        assertThatThrownBy(() -> mails.get(mail, nobody())).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> mails.get(mail, head(new UnitId(1)))).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> deciding(() -> desk.drop(mail, rights(to, false, Set.of()))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deciding(() -> desk.drop(mail, nobody()))).isInstanceOf(NotVisible.class);
    }

    @Test
    void an_administrator_sees_the_envelope_and_how_it_went_but_not_what_it_says() {
        MailId mail = with.post();
        with.deliver(mail);
        Rights administrator = rights(with.person("Admin"), true, Set.of());
        MailView seen = mails.get(mail, administrator);
        assertThat(seen.row().subject()).isNull();
        assertThat(seen.body()).isNull();
        assertThat(seen.html()).isNull();
        assertThat(seen.attempts()).extracting(MailAttempt::outcome).containsExactly(Outcome.SENT);
        assertThat(seen.acts()).isTrue();
        assertThat(found(new MailFilter(false, "", "prov", null, null, null), administrator))
                .as("nor finds it by what it says")
                .doesNotContain(mail);
    }

    @Test
    void letters_are_found_by_person_words_kind_and_state() {
        PersonId to = with.person("Sökbar-Åström");
        MailId mail = with.post(to, Urgency.AT_ONCE);
        with.writing(Written.of("Protokoll från 100 % av enheterna", List.of()));
        with.deliver(mail);
        Rights manager = manager();
        assertThat(found(new MailFilter(false, "sökbar-å", "", null, null, null), manager))
                .containsExactly(mail);
        assertThat(found(new MailFilter(false, "sökbar-å", "100 % PROTOKOLL", "test", MailState.SENT, null), manager))
                .containsExactly(mail);
        assertThat(found(new MailFilter(false, "sökbar-å", "100_", null, null, null), manager))
                .isEmpty();
        assertThat(found(new MailFilter(false, "sökbar-å", "", "summons", null, null), manager))
                .isEmpty();
        assertThat(found(new MailFilter(false, "sökbar-å", "", null, MailState.KEPT, null), manager))
                .isEmpty();
        assertThat(found(new MailFilter(true, "", "", null, null, null), rights(to, false, Set.of())))
                .containsExactly(mail);
        assertThat(found(new MailFilter(true, "sökbar-å", "", null, null, null), manager))
                .isEmpty();
    }

    private List<MailId> found(MailFilter filter, Rights rights) {
        return mails.list(filter, Mails.END, 50, rights).stream()
                .map(MailRow::id)
                .toList();
    }

    private List<String> told(MailId mail) {
        return journal.entriesFor(new Subject("mail", mail.value()), Journal.END, 10).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private <T> T deciding(java.util.function.Supplier<T> decision) {
        return transaction.execute(status -> decision.get());
    }

    private void deciding(Runnable decision) {
        transaction.executeWithoutResult(status -> decision.run());
    }

    private Rights manager() {
        return rights(with.person("Chef"), false, Set.of(new Grant(Capacity.MANAGER, new UnitId(1))));
    }

    private Rights head(UnitId unit) {
        return rights(with.person("Prefekt"), false, Set.of(new Grant(Capacity.HEAD, unit)));
    }

    private Rights nobody() {
        return rights(with.person("Ingen"), false, Set.of());
    }

    private static Rights rights(PersonId person, boolean administrator, Set<Grant> grants) {
        return new Rights(person, "Test", administrator, grants);
    }
}
