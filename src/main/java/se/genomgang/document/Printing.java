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
import se.genomgang.kernel.Refused;

/**
 * Makes documents, two at a time, apart from the requests that ask for them: whoever asks waits for a second at most, and finds the document when asking
 * again. What nobody comes back for is forgotten.
 */
@Component
public class Printing implements DisposableBean {

    /** So many documents are made at once, however many are asked for. */
    private static final int PRESSES = 2;

    /** So many may wait or lie ready: more than this is refused, rather than filling the memory. */
    private static final int MOST = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final ExecutorService presses = Executors.newFixedThreadPool(PRESSES, work -> {
        Thread thread = new Thread(work, "printing");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    private record Order(CompletableFuture<Made> made, long since) {

        boolean forgotten() {
            return System.nanoTime() - since > KEPT.toNanos();
        }
    }

    /**
     * The document, or empty when it is still being made after a second: ask again with the same key.
     *
     * @param key of who asks for what: the same document for the same person has the same key
     * @param work reads nothing but values: it has neither a transaction nor a person
     * @throws Refused when too many documents are being made
     */
    public Optional<Made> print(String key, Supplier<Made> work) {
        orders.values().removeIf(Order::forgotten);
        if (!orders.containsKey(key) && orders.size() >= MOST) {
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

    /** In the background, for whoever comes later. */
    void prepare(Runnable work) {
        presses.execute(work);
    }

    @Override
    public void destroy() {
        presses.shutdownNow();
    }
}
