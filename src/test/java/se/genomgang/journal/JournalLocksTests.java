package se.genomgang.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.testing.ApplicationTest;

/** The journal is one chain for everybody, and yet nobody waits for it longer than a commit takes. */
@ApplicationTest
class JournalLocksTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    record Told(Subject subject, Map<String, String> details) implements DomainEvent {

        @Override
        public @Nullable PersonId actor() {
            return null;
        }

        @Override
        public Optional<Subject> context() {
            return Optional.empty();
        }
    }

    private final Subject subject =
            new Subject("test", ThreadLocalRandom.current().nextLong(1L << 40));

    @Test
    void two_who_hold_a_row_and_tell_of_it_in_opposite_order_both_finish() throws Exception {
        UUID row = UUID.randomUUID();
        jdbc.sql("insert into submission (key, person_id, at) values (?, 1, now())")
                .param(row)
                .update();
        CyclicBarrier bothInTheMiddle = new CyclicBarrier(2);
        var rowFirst = inParallel(() -> {
            change(row);
            meet(bothInTheMiddle);
            tell("row first");
        });
        var tellsFirst = inParallel(() -> {
            tell("tells first");
            meet(bothInTheMiddle);
            change(row);
        });

        CompletableFuture.allOf(rowFirst, tellsFirst).get(20, SECONDS);

        assertThat(journal.entriesFor(subject, Journal.END, 10)).hasSize(2);
        assertThat(journal.firstBroken()).isEmpty();
    }

    @Test
    void one_who_has_told_and_works_on_keeps_nobody_waiting() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch otherDone = new CountDownLatch(1);
        var slow = inParallel(() -> {
            tell("slow");
            told.countDown();
            await(otherDone);
        });
        await(told);
        inParallel(() -> tell("quick")).get(10, SECONDS);
        otherDone.countDown();
        slow.get(10, SECONDS);

        assertThat(journal.entriesFor(subject, Journal.END, 10))
                .extracting(entry -> entry.details().get("what"))
                .containsExactly("slow", "quick");
    }

    @Test
    void lines_stand_in_the_order_in_which_they_were_told() {
        transaction.executeWithoutResult(status -> {
            tell("1");
            tell("2");
            tell("3");
        });
        assertThat(journal.entriesFor(subject, Journal.END, 10))
                .extracting(entry -> entry.details().get("what"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void what_is_told_just_before_the_commit_is_written_too() {
        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        tell("last");
                    }
                }));
        assertThat(journal.entriesFor(subject, Journal.END, 10)).hasSize(1);
    }

    @Test
    void a_transaction_within_another_writes_its_own_lines_and_only_those() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            tell("outer");
            own.executeWithoutResult(inner -> tell("inner"));
            status.setRollbackOnly();
        });
        assertThat(journal.entriesFor(subject, Journal.END, 10))
                .extracting(entry -> entry.details().get("what"))
                .containsExactly("inner");
    }

    @Test
    void a_transaction_reads_what_it_has_told_itself_and_forgets_it_when_it_is_rolled_back() {
        transaction.executeWithoutResult(status -> {
            tell("read");
            assertThat(journal.entriesFor(subject, Journal.END, 10)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(journal.entriesFor(subject, Journal.END, 10)).isEmpty();
    }

    @Test
    void a_line_that_cannot_be_written_takes_the_deed_with_it() {
        UUID row = UUID.randomUUID();
        Subject unfit = new Subject("\0", 1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("insert into submission (key, person_id, at) values (?, 1, now())")
                            .param(row)
                            .update();
                    events.publishEvent(new Told(unfit, Map.of()));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from submission where key = ?")
                        .param(row)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void change(UUID row) {
        jdbc.sql("update submission set at = ? where key = ?")
                .params(java.sql.Timestamp.from(Instant.EPOCH), row)
                .update();
    }

    private void tell(String what) {
        events.publishEvent(new Told(subject, Map.of("what", what)));
    }

    private CompletableFuture<Void> inParallel(Runnable work) {
        return CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> work.run()), task -> new Thread(task).start());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
