package se.genomgang.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.clock.DemonstrationClock;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.meeting.MeetingId;

/**
 * Makes the demonstration's data once, on the first start, before anyone is served: the year of the clock and the two before it, each step at
 * its own time and nothing after the clock's now.
 */
@Component
@ConditionalOnDemonstrationMode
class Demonstration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    /** What was due in the last ten weeks is still open. */
    private static final int LEFT_OPEN_DAYS = 70;

    private record Happening(LocalDate day, LocalTime time, Runnable what) {}

    private final DemonstrationClock clock;
    private final Cast cast;
    private final Play play;
    private final Minuting minuting;
    private final FollowUp followUp;
    private final Auditing auditing;
    private final Cycling cycling;
    private final Compiling compiling;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private boolean running;

    Demonstration(
            DemonstrationClock clock,
            Cast cast,
            Play play,
            Minuting minuting,
            FollowUp followUp,
            Auditing auditing,
            Cycling cycling,
            Compiling compiling,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            EntityManager entities) {
        this.clock = clock;
        this.cast = cast;
        this.play = play;
        this.minuting = minuting;
        this.followUp = followUp;
        this.auditing = auditing;
        this.cycling = cycling;
        this.compiling = compiling;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.entities = entities;
    }

    @Override
    public void start() {
        running = true;
        boolean empty = jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
        if (empty) {
            log.info("First start: making three years of demonstration data");
            transaction.executeWithoutResult(status -> make());
        }
    }

    /** All in one transaction: a start that is interrupted leaves nothing, and the next one begins anew. */
    private void make() {
        Instant present = clock.instant();
        LocalDate today = LocalDate.ofInstant(present, clock.getZone());
        LocalDate beginning = LocalDate.of(today.getYear() - 2, 1, 1);
        try {
            happen(new Happening(beginning.plusDays(7), LocalTime.of(8, 0), () -> cast.enter(beginning)), present);
            for (Happening happening : happenings(today)) {
                if (!happen(happening, present)) {
                    break;
                }
            }
        } finally {
            clock.returnToPresent();
        }
    }

    private boolean happen(Happening happening, Instant present) {
        Instant at =
                happening.day().atTime(happening.time()).atZone(clock.getZone()).toInstant();
        if (at.isAfter(present)) {
            return false;
        }
        clock.travelTo(at);
        happening.what().run();
        entities.flush();
        entities.clear();
        return true;
    }

    private List<Happening> happenings(LocalDate today) {
        var all = new ArrayList<Happening>();
        int turn = 0;
        for (int year = today.getYear() - 2; year <= today.getYear(); year++) {
            LocalDate spring = LocalDate.of(year, 2, 1);
            all.add(new Happening(
                    spring, LocalTime.of(8, 0), () -> cast.invite(spring, LocalDate.of(spring.getYear(), 12, 31))));
            for (int month = 1; month <= 12; month++) {
                LocalDate fifth = LocalDate.of(year, month, 5);
                all.add(new Happening(
                        fifth,
                        LocalTime.of(15, 0),
                        () -> followUp.closeWhatIsDone(fifth, today.minusDays(LEFT_OPEN_DAYS))));
            }
            for (Course course : Course.of(year, today)) {
                all.addAll(steps(course, turn++));
            }
        }
        auditing.steps(today.getYear())
                .forEach(step -> all.add(new Happening(step.day(), LocalTime.of(14, 30), step.what())));
        cycling.steps(today.getYear())
                .forEach(step -> all.add(new Happening(step.day(), LocalTime.of(9, 30), step.what())));
        compiling
                .steps(today.getYear())
                .forEach(step -> all.add(new Happening(step.day(), LocalTime.of(16, 0), step.what())));
        for (String unit : List.of("cbh", "sci")) {
            all.add(new Happening(today.minusDays(4), LocalTime.of(10, 0), () -> followUp.reportOne(unit)));
        }
        all.sort(Comparator.comparing(Happening::day).thenComparing(Happening::time));
        return all;
    }

    private List<Happening> steps(Course course, int turn) {
        var meeting = new AtomicReference<MeetingId>();
        var steps = new ArrayList<Happening>();
        steps.add(new Happening(course.planned(), LocalTime.of(9, turn % 60), () -> meeting.set(play.plan(course))));
        steps.add(
                step(course.before(course.summoned() + 4), 10, turn, () -> play.prepare(course, meeting.get(), turn)));
        steps.add(step(course.before(course.summoned()), 11, turn, () -> play.summon(course, meeting.get())));
        steps.add(step(course.before(course.material()), 13, turn, () -> play.sendMaterial(course, meeting.get())));
        steps.add(step(course.date(), 11, turn, () -> play.hold(course, meeting.get(), turn)));
        steps.add(step(course.after(course.sent()), 9, turn, () -> minuting.sendForAdjustment(course, meeting.get())));
        steps.add(step(
                course.after(course.sent() + 1), 14, turn, () -> minuting.approveAsAdjuster(course, meeting.get())));
        Integer adjusted = course.adjusted();
        if (adjusted != null) {
            steps.add(step(course.after(adjusted), 15, turn, () -> minuting.approveAsHead(course, meeting.get())));
            steps.add(step(course.after(course.submitted()), 9, turn, () -> minuting.submit(course, meeting.get())));
            if (!course.unit().equals("central")) {
                steps.add(step(
                        course.after(course.received()),
                        16,
                        turn,
                        () -> minuting.receive(
                                meeting.get(), turn + 1, course.date().getYear())));
            }
        }
        return steps;
    }

    private static Happening step(LocalDate day, int hour, int turn, Runnable what) {
        return new Happening(day, LocalTime.of(hour, turn % 60), what);
    }

    @EventListener
    @Order(0)
    void announce(ApplicationReadyEvent ready) {
        log.info(
                """
                Demonstration: every account has the password {}
                  miljochef  samordnare  rektor  universitetsdirektor  vicerektor  revisor  admin  anstalld
                  representant.X  chef.X  adminchef.X  miljoombud.X  ansvarig.X   where X is abe, cbh, eecs, itm or sci (and vs, without chef)""",
                DemonstrationAccounts.PASSWORD);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to answer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
