package se.genomgang.compilation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.compilation.Compiled.Source;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;

/**
 * The seasons and their compilations. How a season stands now is for those who see where units stand; what was compiled of adjusted protocols is
 * made to be read, by everyone who is signed in.
 */
@Service
@Transactional
public class Compilations {

    private final Compiler compiler;
    private final SeasonReading reading;
    private final CompilationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compilations(
            Compiler compiler,
            SeasonReading reading,
            CompilationStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.compiler = compiler;
        this.reading = reading;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The seasons in which meetings have been held, the latest first; for those who do not see where units stand only the ones that are compiled.
     */
    @Transactional(readOnly = true)
    public List<Season> seasons(Rights rights) {
        return reading.seasons().stream()
                .filter(season -> rights.seesStatus() || season.latest() != null)
                .toList();
    }

    /**
     * A season as it stands now.
     *
     * @throws NotVisible for those who do not see where units stand, and for a season that the routine does not know
     */
    public SeasonPage now(int year, String kind, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        Compiled now = compiled(year, kind);
        if (rights.auditor()) {
            events.publishEvent(new SeasonViewed(rights.person(), year));
        }
        List<MadeLine> made = store.made(year, kind);
        Set<Source> before = made.isEmpty()
                ? Set.of()
                : Set.copyOf(store.get(made.get(0).id()).content().protocols());
        return new SeasonPage(
                now,
                made,
                now.protocols().stream()
                        .filter(source -> !before.contains(source))
                        .toList(),
                mayMake(rights) && !now.protocols().isEmpty());
    }

    /** A compilation as it was made. */
    public Compilation get(long id, Rights rights) {
        Compilation found = store.get(id);
        if (rights.auditor()) {
            events.publishEvent(new CompilationViewed(rights.person(), id));
        }
        return found;
    }

    /** The compilations made of the same season, the latest first. */
    @Transactional(readOnly = true)
    public List<MadeLine> made(Compiled of) {
        return store.made(of.year(), of.kindCode());
    }

    /**
     * Makes a compilation of the season as it stands now, and keeps it.
     *
     * @return its id
     * @throws Refused when no protocol is adjusted yet
     */
    public long make(int year, String kind, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        requireMayMake(rights);
        Compiled now = compiled(year, kind);
        if (now.protocols().isEmpty()) {
            throw new Refused("compilation.refused.empty");
        }
        Compilation made = store.keep(now, rights.person(), clock.instant());
        events.publishEvent(new CompilationMade(
                rights.person(),
                made.id(),
                year,
                kind,
                made.number(),
                now.protocols().size(),
                now.missing().size(),
                made.hash()));
        return made.id();
    }

    /** Whether the person compiles: the environmental manager and the coordinators, who prepare the central meeting. */
    public static boolean mayMake(Rights rights) {
        return rights.coOrganises();
    }

    static void requireMayMake(Rights rights) {
        if (!mayMake(rights)) {
            throw new NotAllowed("compilation.notAllowed.make");
        }
    }

    private Compiled compiled(int year, String kind) {
        return compiler.compile(year, kind).orElseThrow(NotVisible::new);
    }
}
