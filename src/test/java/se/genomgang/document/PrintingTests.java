package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

@DisplayName("Making documents")
class PrintingTests {

    private static final int MANY = 200;
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BO = new PersonId(2);

    private final Printing printing = new Printing();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void stop() {
        held.countDown();
        printing.destroy();
    }

    @Test
    @DisplayName("takes no more of a request than a second: who asks again gets what was begun, made once")
    void waits() {
        AtomicInteger begun = new AtomicInteger();
        long from = System.nanoTime();

        assertThat(printing.print(ADA, "a", () -> slowly(begun))).isEmpty();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from)).isBetween(900L, 5_000L);
        held.countDown();
        assertThat(printing.print(ADA, "a", () -> slowly(begun))).isPresent();
        assertThat(begun).hasValue(1);
        assertThat(printing.print(ADA, "a", () -> slowly(begun)))
                .as("asked for anew")
                .isPresent();
        assertThat(begun).hasValue(2);
    }

    @Test
    @DisplayName("goes on two at a time; when too many wait the next is refused, and nothing of it is kept")
    void two_at_a_time() {
        AtomicInteger begun = new AtomicInteger();
        Refused refused = null;
        for (int order = 0; order < MANY && refused == null; order++) {
            String key = String.valueOf(order);
            Thread asking = new Thread(() -> ask(key, begun));
            asking.setDaemon(true);
            asking.start();
            refused = order < 100 ? null : refusal(key, begun);
        }
        assertThat(refused).isNotNull();
        assertThat(refused.messageKey()).isEqualTo("document.refused.many");
        assertThat(begun.get()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("refuses one person a sixth document while five are waiting, and nobody else")
    void nobody_alone() {
        AtomicInteger begun = new AtomicInteger();
        List<Thread> asking = IntStream.range(0, 5)
                .mapToObj(order -> new Thread(() -> printing.print(ADA, "a" + order, () -> slowly(begun))))
                .toList();
        asking.forEach(Thread::start);
        asking.forEach(PrintingTests::join);
        assertThatThrownBy(() -> printing.print(ADA, "a5", () -> slowly(begun))).isInstanceOf(Refused.class);
        assertThat(printing.print(ADA, "a4", () -> slowly(begun)))
                .as("asked for already")
                .isEmpty();
        assertThat(printing.print(BO, "a5", () -> slowly(begun))).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("tells why it could not be made, and tries anew when asked again")
    void fails() {
        assertThatThrownBy(() -> printing.print(ADA, "a", () -> {
                    throw new Refused("document.refused.many");
                }))
                .isInstanceOf(Refused.class);
        held.countDown();
        assertThat(printing.print(ADA, "a", () -> slowly(new AtomicInteger()))).isPresent();
    }

    private void ask(String key, AtomicInteger begun) {
        try {
            printing.print(new PersonId(key.hashCode()), key, () -> slowly(begun));
        } catch (Refused expected) {
            assertThat(expected.messageKey()).isNotBlank();
        }
    }

    private @org.jspecify.annotations.Nullable Refused refusal(String key, AtomicInteger begun) {
        try {
            printing.print(ADA, key + "x", () -> slowly(begun));
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private Made slowly(AtomicInteger begun) {
        begun.incrementAndGet();
        try {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Made("a.pdf", Made.Format.PDF, new byte[] {1});
    }
}
