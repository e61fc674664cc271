package se.genomgang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.database.TestServer;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/** The audit trail: promise 7, and "the journal listens inside the transaction". */
@ApplicationTest
class JournalTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    record Tested(@Nullable PersonId actor, Subject subject, Optional<Subject> context, Map<String, String> details)
            implements DomainEvent {}

    private final Subject subject =
            new Subject("test", ThreadLocalRandom.current().nextLong(1L << 40));

    @Test
    void what_happened_is_written_with_who_what_and_when() {
        PersonId actor = TestAccounts.person(application, "Journalsson");
        publish(new Tested(actor, subject, Optional.empty(), Map.of("reason", "därför | \"att\"")));

        assertThat(journal.entriesFor(subject, Journal.END, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("Test Journalsson");
            assertThat(entry.messageKey()).isEqualTo("journal.event.Tested");
            assertThat(entry.details()).containsEntry("reason", "därför | \"att\"");
        });
    }

    @Test
    void what_is_rolled_back_never_happened() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event());
            status.setRollbackOnly();
        });

        assertThat(journal.entriesFor(subject, Journal.END, 10)).isEmpty();
    }

    @Test
    void nothing_happens_outside_a_transaction() {
        assertThatThrownBy(() -> events.publishEvent(event())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_subjects_history_includes_what_belongs_to_it_and_is_read_page_by_page() {
        var part = new Subject("part", subject.id());
        publish(event());
        publish(new Tested(null, part, Optional.of(subject), Map.of()));
        publish(event());

        List<JournalEntry> newest = journal.entriesFor(subject, Journal.END, 2);
        List<JournalEntry> rest = journal.entriesFor(subject, newest.get(1).id(), 2);

        assertThat(newest).hasSize(2);
        assertThat(newest.get(1).subject()).isEqualTo(part);
        assertThat(rest).hasSize(1);
    }

    @Test
    void the_journal_is_filtered_by_person_subject_and_day() {
        PersonId actor = TestAccounts.person(application, "Filtersson");
        publish(new Tested(actor, subject, Optional.empty(), Map.of()));
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(journal.all(new JournalFilter("filtersson test", null, null, day, day), Journal.END, 10))
                .hasSize(1);
        assertThat(journal.all(new JournalFilter("filtersson", null, null, day.plusDays(1), null), Journal.END, 10))
                .isEmpty();
        assertThat(journal.all(new JournalFilter("filtersson", null, null, null, day.minusDays(1)), Journal.END, 10))
                .isEmpty();
        assertThat(journal.all(new JournalFilter("", "test", subject.id(), null, null), Journal.END, 10))
                .hasSize(1);
        assertThat(journal.all(new JournalFilter("%", null, null, null, null), Journal.END, 10))
                .isEmpty();
        assertThat(journal.subjectTypes()).contains("test");
    }

    @Test
    void the_database_refuses_to_change_or_remove_a_line() {
        publish(event());
        for (String change : List.of(
                "update journal_entry set actor_id = 1", "delete from journal_entry", "truncate journal_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_changed_line_is_found_even_when_the_databases_owner_changed_it() throws Exception {
        publish(event());
        publish(event());
        long changed = journal.entriesFor(subject, Journal.END, 10).get(1).id();

        assertThat(brokenAfter("update journal_entry set details = '{\"a\":\"b\"}' where id = " + changed))
                .isEqualTo(changed);
        assertThat(brokenAfter("update journal_entry set at = at + interval '1 second' where id = " + changed))
                .isEqualTo(changed);
        assertThat(brokenAfter("delete from journal_entry where id = " + changed))
                .isEqualTo(changed + 1);
        assertThat(journal.firstBroken()).isEmpty();
    }

    @Test
    void writers_at_the_same_time_never_fork_the_chain() throws Exception {
        var writers = Executors.newFixedThreadPool(8);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            work.add(() -> {
                publish(event());
                return null;
            });
        }
        for (var done : writers.invokeAll(work)) {
            done.get();
        }
        writers.shutdown();

        assertThat(journal.entriesFor(subject, Journal.END, 1000)).hasSize(100);
        assertThat(journal.firstBroken()).isEmpty();
    }

    @Test
    void entries_that_say_the_same_are_shown_as_one_line() {
        publish(event());
        publish(event());
        publish(new Tested(null, subject, Optional.empty(), Map.of("point", "3")));

        List<JournalLine> lines = JournalLine.of(journal.entriesFor(subject, Journal.END, 10));

        assertThat(lines).extracting(JournalLine::times).containsExactly(1, 2);
    }

    /** What the check finds when the database's owner has switched the guards off and done this; undone afterwards. */
    private static long brokenAfter(String change) throws SQLException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("alter table journal_entry disable trigger user");
                statement.execute(change);
                try (var found = statement.executeQuery("select journal_first_broken()")) {
                    found.next();
                    return found.getLong(1);
                }
            } finally {
                owner.rollback();
            }
        }
    }

    private static Connection owner() throws SQLException {
        Map<String, Object> settings = TestServer.get().settings();
        return DriverManager.getConnection(
                settings.get("spring.datasource.url").toString(),
                settings.get("spring.flyway.user").toString(),
                settings.get("spring.flyway.password").toString());
    }

    private Tested event() {
        return new Tested(null, subject, Optional.empty(), Map.of());
    }

    private void publish(DomainEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
