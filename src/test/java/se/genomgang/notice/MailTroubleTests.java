package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.ApplicationTest;

/** Promise 6: no letter is lost, and none that cannot be sent keeps another from being sent. */
@ApplicationTest
@DisplayName("A mail server that")
class MailTroubleTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private ScriptedMailServer server;
    private PostOffice office;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedMailServer();
        office = new PostOffice(application, server.port());
    }

    @AfterEach
    void shut() throws IOException {
        server.close();
    }

    @Test
    void refuses_connections_is_tried_every_quarter_of_an_hour_for_ever_and_by_one_letter_only() throws IOException {
        server.close();
        MailId first = office.post();
        MailId behind = office.post();
        for (int minutes : List.of(1, 2, 5, 15, 15, 15)) {
            assertThat(office.deliver(first).in()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(office.deliver(behind).in()).isEqualTo(Duration.ofMinutes(minutes));
            office.pass(Duration.ofMinutes(minutes));
        }
        assertThat(office.state(first)).isEqualTo(MailState.WAITING);
        assertThat(office.outcomes(first)).hasSize(6).containsOnly("AWAY");
        assertThat(office.outcomes(behind)).as("put off without being tried").isEmpty();
    }

    @Test
    void does_not_even_greet_is_away() {
        server.answer(ScriptedMailServer.GREETING, ScriptedMailServer.SILENCE);
        MailId mail = office.post();
        assertThat(office.deliver(mail).in()).isEqualTo(MINUTE);
        assertThat(office.serverAway()).isTrue();
        office.pass(MINUTE);
        server.answerWell();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.outcomes(mail)).containsExactly("AWAY", "SENT");
    }

    @Test
    void says_later_gets_the_same_letter_later_and_takes_the_others_meanwhile() {
        MailId later = office.post();
        MailId other = office.post();
        server.answer(office.address(later), "451 come back");
        for (int minutes : List.of(1, 5, 15, 60, 60)) {
            assertThat(office.deliver(later).in()).isEqualTo(Duration.ofMinutes(minutes));
        }
        assertThat(office.deliver(other)).isEqualTo(Next.NOTHING);
        server.answerWell();
        assertThat(office.deliver(later)).isEqualTo(Next.NOTHING);
        assertThat(office.outcomes(later)).hasSize(6).startsWith("DEFERRED").endsWith("DEFERRED", "SENT");
    }

    @Test
    void says_later_for_ever_has_the_letter_set_aside_in_the_end() {
        MailId mail = office.post();
        server.answer("DATA", "452 full");
        for (int tried = 1; tried < MailDelivery.MOST_DEFERRALS; tried++) {
            assertThat(office.deliver(mail).in()).isNotNull();
        }
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.state(mail)).isEqualTo(MailState.SET_ASIDE);
    }

    @Test
    void refuses_a_letter_has_it_set_aside_and_shown_and_takes_the_next() {
        MailId refused = office.post();
        MailId next = office.post();
        server.answer(office.address(refused), "550 5.1.1 unknown");
        assertThat(office.deliver(refused)).isEqualTo(Next.NOTHING);
        assertThat(office.deliver(next)).isEqualTo(Next.NOTHING);
        assertThat(office.state(refused)).isEqualTo(MailState.SET_ASIDE);
        assertThat(office.state(next)).isEqualTo(MailState.SENT);
        assertThat(office.lastAnswer(refused)).contains("550 5.1.1 unknown");
    }

    @Test
    void refuses_the_sender_says_nothing_against_the_letter() {
        MailId mail = office.post();
        server.answer("MAIL FROM", "530 authentication required");
        assertThat(office.deliver(mail).in()).isEqualTo(MINUTE);
        assertThat(office.outcomes(mail)).containsExactly("AWAY");
        assertThat(office.state(mail)).isEqualTo(MailState.WAITING);
    }

    @Test
    void closes_for_today_is_away() {
        MailId mail = office.post();
        server.answer("RCPT", "421 closing");
        assertThat(office.deliver(mail).in()).isEqualTo(MINUTE);
        assertThat(office.outcomes(mail)).containsExactly("AWAY");
    }

    @Test
    void drops_the_connection_after_the_text_gets_it_again_under_the_same_identity() {
        MailId mail = office.post();
        server.answer(ScriptedMailServer.END, ScriptedMailServer.DROP);
        assertThat(office.deliver(mail).in()).isEqualTo(MINUTE);
        assertThat(office.outcomes(mail)).containsExactly("LOST");
        server.answerWell();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(server.taken())
                .hasSize(2)
                .allMatch(
                        text -> text.contains("Message-ID: " + office.row(mail).get("message_id")));
    }

    @Test
    void falls_silent_on_one_letter_after_the_other_is_away() {
        server.answer("RCPT", ScriptedMailServer.SILENCE);
        MailId first = office.post();
        MailId second = office.post();
        MailId third = office.post();
        MailId behind = office.post();
        assertThat(office.deliver(first).in()).isEqualTo(MINUTE);
        office.deliver(first);
        office.deliver(first);
        assertThat(office.serverAway()).as("one letter alone").isFalse();
        office.deliver(second);
        office.deliver(third);
        assertThat(office.serverAway()).isTrue();
        office.deliver(behind);
        assertThat(office.outcomes(behind)).isEmpty();
    }

    @Test
    void parts_badly_has_taken_the_letter_all_the_same() {
        server.answer("QUIT", ScriptedMailServer.DROP);
        MailId mail = office.post();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.state(mail)).isEqualTo(MailState.SENT);
    }

    @Test
    @DisplayName("never sees a letter that cannot be written: it is set aside, and the next one goes")
    void never_sees_a_poisonous_letter() {
        MailId poisonous = office.post();
        MailId next = office.post();
        office.writing((mail, to) -> {
            if (mail.equals(poisonous)) {
                throw new IllegalStateException("cannot be worded");
            }
            return Optional.of(Written.of("Prov", List.of()));
        });
        assertThat(office.deliver(poisonous)).isEqualTo(Next.NOTHING);
        assertThat(office.deliver(next)).isEqualTo(Next.NOTHING);
        assertThat(office.state(poisonous)).isEqualTo(MailState.SET_ASIDE);
        assertThat(office.lastAnswer(poisonous)).isEqualTo("cannot be worded");
        assertThat(office.state(next)).isEqualTo(MailState.SENT);
    }

    @Test
    @DisplayName("never sees a letter to an address that is none: it is set aside")
    void never_sees_an_address_that_is_none() {
        MailId mail = office.post();
        jdbc.sql("update person set work_email = work_email || ' > x' where id = ?")
                .param(office.row(mail).get("person_id"))
                .update();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.state(mail)).isEqualTo(MailState.SET_ASIDE);
        assertThat(office.outcomes(mail)).containsExactly("UNWRITABLE");
    }

    @Test
    @DisplayName("waits for a letter that the database kept from being written")
    void waits_for_a_letter_that_the_database_kept_from_being_written() {
        MailId mail = office.post();
        office.writing((id, to) -> {
            throw new DataAccessResourceFailureException("gone");
        });
        assertThat(office.deliver(mail).in()).isEqualTo(MINUTE);
        assertThat(office.state(mail)).isEqualTo(MailState.WAITING);
        office.writing(Written.of("Prov", List.of()));
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.outcomes(mail)).containsExactly("UNWRITABLE", "SENT");
    }

    @Test
    @DisplayName("gets a letter again whose delivery was interrupted, under the same identity")
    void gets_an_interrupted_letter_again() {
        MailId mail = office.post();
        jdbc.sql("insert into mail_attempt (mail_id, number, begun_at) values (?, 1, now())")
                .param(mail.value())
                .update();
        assertThat(office.deliver(mail)).isEqualTo(Next.NOTHING);
        assertThat(office.outcomes(mail)).containsExactly("LOST", "SENT");
    }
}
