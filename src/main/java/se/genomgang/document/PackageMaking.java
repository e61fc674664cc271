package se.genomgang.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import se.genomgang.kernel.Rights;
import se.genomgang.people.CurrentRights;

/**
 * Makes one ordered package. What it tells is read in one transaction, as everything stood at one moment; then the files, which never change, are put
 * in one by one. Whatever is interrupted is begun again from the beginning.
 */
@Component
class PackageMaking {

    /** So often making a package is begun before one gives up. */
    static final int MOST_ATTEMPTS = 5;

    private static final Logger log = LoggerFactory.getLogger(PackageMaking.class);

    private final PackageStore store;
    private final DossierReading reading;
    private final DossierPages pages;
    private final CurrentRights currentRights;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;
    private final Clock clock;
    private final DataSize most;
    private final int days;

    PackageMaking(
            PackageStore store,
            DossierReading reading,
            DossierPages pages,
            CurrentRights currentRights,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${genomgang.package-limit:500MB}") DataSize most,
            @Value("${genomgang.package-days:30}") int days) {
        this.store = store;
        this.reading = reading;
        this.pages = pages;
        this.currentRights = currentRights;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.clock = clock;
        this.most = most;
        this.days = days;
    }

    /**
     * Makes the package of an order that still waits for one.
     *
     * @throws RuntimeException when it may go better another time
     */
    void make(long id) {
        PackageOrder order = transaction.execute(status -> store.begin(id).orElse(null));
        if (order == null) {
            return;
        }
        if (order.attempt() > MOST_ATTEMPTS) {
            fail(order, "document.problem.gaveUp");
            return;
        }
        try {
            make(order);
        } catch (PackageTrouble trouble) {
            fail(order, trouble.problem());
        } catch (PackageTrouble.Overtaken overtaken) {
            log.info("Package {} was dropped, or begun by another", id);
        }
    }

    private void fail(PackageOrder order, String problem) {
        log.warn("Package {} could not be made: {}", order.id(), problem);
        transaction.executeWithoutResult(status -> store.fail(order, problem));
    }

    private void make(PackageOrder order) {
        Rights rights = currentRights
                .of(order.orderedBy())
                .filter(found -> PackageRules.admit(order.kind(), order.unit(), found))
                .orElseThrow(PackageTrouble::rights);
        var progress = new Progress(order);
        var shelf = new Shelf();
        Dossier dossier =
                Objects.requireNonNull(oneMoment.execute(status -> reading.read(order, rights, shelf, progress)));
        var stream = new PackageStream(order, store, transaction, most.toBytes());
        write(dossier, shelf.items(), stream, progress);
        LocalDate removeOn = LocalDate.now(clock).plusDays(days);
        boolean counted = Boolean.TRUE.equals(transaction.execute(status ->
                store.ready(order, PackageRules.functions(rights), stream.size(), stream.sha256(), removeOn)));
        if (!counted) {
            throw new PackageTrouble.Overtaken();
        }
    }

    private void write(
            Dossier dossier, List<Shelf.Item> items, PackageStream stream, BiConsumer<Integer, Integer> progress) {
        var zip = new PackageZip(stream, LocalDateTime.ofInstant(dossier.madeAt(), clock.getZone()));
        int read = dossier.meetings();
        int done = 0;
        for (Shelf.Item item : items) {
            String sum = zip.add(item.path(), item.content().get());
            if (item.sha256() != null && !item.sha256().equals(sum)) {
                log.error("{} is not what it was when it was stored", item.path());
                throw PackageTrouble.damaged();
            }
            progress.accept(read + ++done, read + items.size());
        }
        zip.add("index.html", pages.index(dossier));
        zip.add("metadata.json", pages.json(dossier));
        zip.add("README.txt", pages.readme(dossier));
        zip.seal();
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes how far it has come, each time another hundredth is done, where those who wait can see it. */
    private final class Progress implements BiConsumer<Integer, Integer> {

        private final PackageOrder order;
        private int noted = -1;

        private Progress(PackageOrder order) {
            this.order = order;
        }

        @Override
        public void accept(Integer step, Integer steps) {
            int hundredths = 100 * step / steps;
            if (hundredths == noted) {
                return;
            }
            noted = hundredths;
            if (!Boolean.TRUE.equals(transaction.execute(status -> store.progress(order, step, steps)))) {
                throw new PackageTrouble.Overtaken();
            }
        }
    }
}
