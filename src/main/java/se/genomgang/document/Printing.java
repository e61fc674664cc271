package se.genomgang.document;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/**
 * Makes documents, two at a time, apart from the requests that ask for them: whoever asks waits for a second at most, and finds the document when asking
 * again. What nobody comes back for is forgotten.
 */
@Component
public class Printing implements DisposableBean {

    /** So many may wait or lie ready: more than this is refused, rather than filling the memory. */
    private static final int MOST = 100;

    /** So many may wait or lie ready for one person: nobody fills the presses alone. */
    private static final int MOST_OF_ONE = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final ExecutorService presses = Executors.newFixedThreadPool(Turns.AT_ONCE, work -> {
        Thread thread = new Thread(work, "printing");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Key, Order> orders = new ConcurrentHashMap<>();

    private record Key(PersonId who, String what) {}

    private record Order(CompletableFuture<Made> made, long since) {

        boolean forgotten() {
            return System.nanoTime() - since > KEPT.toNanos();
        }
    }

    /**
     * The document, or empty when it is still being made after a second: ask again.
     *
     * @param what is asked for: the same document is called the same
     * @param work reads nothing but values: it has neither a transaction nor a person
     * @throws Refused when too many documents are being made, for this person or for everyone
     */
    public Optional<Made> print(PersonId who, String what, Supplier<Made> work) {
        orders.values().removeIf(Order::forgotten);
        Key key = new Key(who, what);
        if (!orders.containsKey(key) && full(who)) {
            throw new Refused("document.refused.many");
        }
        Order order = orders.computeIfAbsent(
                key, same -> new Order(CompletableFuture.supplyAsync(work, presses), System.nanoTime()));
        try {
            Made made = order.made().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            orders.remove(key, order);
            return Optional.of(made);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            orders.remove(key, order);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean full(PersonId who) {
        return orders.size() >= MOST
                || orders.keySet().stream().filter(key -> key.who().equals(who)).count() >= MOST_OF_ONE;
    }

    /** In the background, for whoever comes later. */
    void prepare(Runnable work) {
        presses.execute(work);
    }

    @Override
    public void destroy() {
        presses.shutdownNow();
    }
}
