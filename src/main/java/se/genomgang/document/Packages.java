package se.genomgang.document;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.Protocols;

/**
 * Orders of packages. A package is made apart from the request that orders it, holds what the one who ordered it may read when it is made, and is
 * handed to nobody else. An order and the task that makes it are kept or undone together.
 */
@Service
@Transactional
public class Packages {

    /** The longest time that one package covers. */
    public static final int MOST_YEARS = 10;

    static final int MOST_UNDER_WAY = 3;
    static final int PAGE = 50;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final PackageStore store;
    private final Protocols protocols;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock machine;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    /** @param scheduler asked for late: it knows the tasks, and those know what makes packages */
    Packages(
            PackageStore store,
            Protocols protocols,
            ObjectProvider<Scheduler> scheduler,
            Clock machine,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.store = store;
        this.protocols = protocols;
        this.scheduler = scheduler;
        this.machine = machine;
        this.events = events;
        this.clock = clock;
    }

    /** One page of a person's orders, latest first. @param older the last one on it when there are more, or null */
    public record Page(List<Line> lines, @org.jspecify.annotations.Nullable Long older) {

        /** Whether something on it may still change by itself. */
        public boolean underWay() {
            return lines.stream().anyMatch(line -> line.order().state().underWay());
        }
    }

    /**
     * @param mayFetch whether there is a file, and the person still may have it
     * @param lost whether there is a file that the person no longer may have
     */
    public record Line(PackageOrder order, boolean mayFetch, boolean lost) {}

    /** Whether the person has any use of packages. */
    public boolean concern(Rights rights) {
        return PackageRules.concern(rights);
    }

    /** Whether the person may order packages of the unit. */
    public boolean mayOrder(UnitId unit, Rights rights) {
        return PackageRules.admit(PackageKind.AUDIT, unit, rights);
    }

    /** Whether the person may order packages of every unit. */
    public boolean everywhere(Rights rights) {
        return PackageRules.admitEverywhere(rights);
    }

    /** Whether the person may order a copy of what is public of the unit's meetings. */
    public boolean mayCopy(MeetingView meeting, Rights rights) {
        return PackageRules.admit(PackageKind.DISCLOSURE, meeting.unit(), rights);
    }

    /** @throws NotVisible when packages are nothing for the person */
    @Transactional(readOnly = true)
    public Page list(long before, Rights rights) {
        requireConcern(rights);
        List<PackageOrder> found = store.of(rights.person(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Line> lines = (more ? found.subList(0, PAGE) : found)
                .stream().map(order -> line(order, rights)).toList();
        return new Page(lines, more ? lines.get(PAGE - 1).order().id() : null);
    }

    private static Line line(PackageOrder order, Rights rights) {
        boolean there = order.state() == PackageState.READY;
        boolean admitted = PackageRules.admit(order, rights);
        return new Line(order, there && admitted, there && !admitted);
    }

    /** Orders an auditor's package. @return its id */
    public long order(OrderPackage order, Rights rights) {
        requireConcern(rights);
        if (!PackageRules.admit(PackageKind.AUDIT, order.unit(), rights)) {
            throw new NotAllowed("document.notAllowed.package");
        }
        requirePeriod(order);
        return placed(store.enter(order, rights.person()), rights);
    }

    private void requirePeriod(OrderPackage order) {
        LocalDate today = LocalDate.now(clock);
        if (order.from().isBefore(FIRST_DAY)) {
            throw new InvalidField("from", "document.invalid.tooEarly", FIRST_DAY);
        }
        if (order.to().isBefore(order.from())) {
            throw new InvalidField("to", "document.invalid.toBeforeFrom");
        }
        if (order.to().isAfter(today)) {
            throw new InvalidField("to", "document.invalid.future");
        }
        if (!order.to().isBefore(order.from().plusYears(MOST_YEARS))) {
            throw new InvalidField("to", "document.invalid.tooLong", MOST_YEARS);
        }
    }

    /** Orders a disclosure copy of a protocol's meeting. @return its id */
    public long orderCopy(ProtocolId protocol, Rights rights) {
        ProtocolView view = protocols.show(protocol, rights);
        if (!mayCopy(view.meeting(), rights)) {
            throw new NotAllowed("document.notAllowed.copy");
        }
        if (view.published() == null) {
            throw new Refused("document.refused.notAdjusted");
        }
        return placed(store.enter(view.meeting().id(), rights.person()), rights);
    }

    private long placed(long id, Rights rights) {
        if (store.underWay(rights.person()) > MOST_UNDER_WAY) {
            throw new Refused("document.refused.tooMany", MOST_UNDER_WAY);
        }
        PackageOrder order = store.find(id).orElseThrow();
        events.publishEvent(new PackageEvent.PackageOrdered(PackageEvent.Of.order(order), rights.person()));
        Scheduler worker = scheduler.getObject();
        worker.scheduleIfNotExists(PackageWork.TASK.instance(Long.toString(id)).build(), machine.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.triggerCheckForDueExecutions();
            }
        });
        return id;
    }

    /** Wants it no longer: what is being made is broken off, what is made is removed. */
    public void drop(long id, Rights rights) {
        PackageOrder order = own(id, rights);
        if (store.drop(id)) {
            events.publishEvent(new PackageEvent.PackageDropped(PackageEvent.Of.order(order), rights.person()));
        }
    }

    /**
     * Hands out the finished file; written down.
     *
     * @throws NotVisible for everyone but the one who ordered it, and for this one once a function it was made with is lost
     */
    public PackageFile fetch(long id, Rights rights) {
        PackageOrder order = own(id, rights);
        if (order.state() != PackageState.READY || !PackageRules.admit(order, rights)) {
            throw new NotVisible();
        }
        events.publishEvent(new PackageEvent.PackageFetched(
                PackageEvent.Of.order(order), rights.person(), String.valueOf(order.sha256())));
        return new PackageFile(order, store);
    }

    private PackageOrder own(long id, Rights rights) {
        requireConcern(rights);
        return store.find(id)
                .filter(order -> order.orderedBy().equals(rights.person()))
                .orElseThrow(NotVisible::new);
    }

    private static void requireConcern(Rights rights) {
        if (!PackageRules.concern(rights)) {
            throw new NotVisible();
        }
    }
}
