package se.genomgang.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.OwnersToday.Found;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** The one list of what is to be done, on what it rests, by whom and by when. A constant number of statements. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    /** What is met after all that stands, the latest first; what stands by its last day, without one last. */
    private static final Comparator<Due> IN_ORDER = Comparator.comparing((Due due) -> due.standing() == Standing.MET)
            .thenComparing(due -> due.standing() == Standing.MET ? null : due.due(), days())
            .thenComparing(due -> due.obligation().metOn(), days().reversed())
            .thenComparing(due -> due.obligation().key().toString());

    /** That who is summoned reads the material. */
    private static final String ONLY_TO_READ = "meeting.attend";

    private final List<ObligationSource> sources;
    private final Ladders ladders;
    private final OwnersToday owners;
    private final Units units;
    private final Clock clock;

    Deadlines(List<ObligationSource> sources, Ladders ladders, OwnersToday owners, Units units, Clock clock) {
        this.sources = sources;
        this.ladders = ladders;
        this.owners = owners;
        this.units = units;
        this.clock = clock;
    }

    private static Comparator<LocalDate> days() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    /** The obligations in the scope as they stand on the day, with those who are to meet them that day; late first, then by last day. */
    public List<Due> standing(ObligationScope scope, LocalDate today) {
        return standing(scope, today, persons(today));
    }

    /** What this person is to meet, as named deputy too; late first, then by last day. */
    public List<Due> ownedBy(Rights rights) {
        return standing(ObligationScope.ownedBy(rights), LocalDate.now(clock), self(rights));
    }

    /** Nobody else needs to be looked up to say whose one's own is. */
    private Function<List<Obligation>, Found> self(Rights rights) {
        List<PersonRef> self = List.of(new PersonRef(rights.person(), rights.name(), null));
        return all -> new Found(owner -> self, ladders.all());
    }

    /** What the filter finds of what this person may see, all of it, in the list's order. */
    public DeadlinePage list(DeadlineFilter filter, Rights rights) {
        LocalDate today = LocalDate.now(clock);
        Integer year = filter.year() == null && filter.state().needsYear() ? (Integer) today.getYear() : filter.year();
        Map<UnitId, UnitView> every = units.everyOne(today).stream()
                .map(UnitRecord::unit)
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        ObligationScope scope = scope(filter, rights, every.values());
        Function<List<Obligation>, Found> persons =
                filter.show() == DeadlineFilter.Show.MINE ? self(rights) : persons(today);
        Set<String> kinds = new LinkedHashSet<>();
        Function<List<Obligation>, Found> noting = obligations -> {
            Found read = persons.apply(obligations);
            kinds.addAll(read.ladders().keySet());
            return read;
        };
        List<Due> found = standing(year == null ? scope : scope.in(year), today, noting).stream()
                .filter(due -> asked(filter, due.obligation().key().kind()))
                .filter(due -> filter.state().includes(due.standing()))
                .filter(due -> year == null || within(year, due))
                .toList();
        return new DeadlinePage(found, every, kinds);
    }

    /**
     * How much of the list stands in each of the units, for who sees where all units stand: as many as {@link #list} shows of every one of them. A unit with
     * nothing is left out.
     */
    public Map<UnitId, Tally> tally(Set<UnitId> of, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        ObligationScope scope = new ObligationScope(Set.copyOf(of), null, null, rights);
        Map<UnitId, Tally> tally = new HashMap<>();
        standing(scope, LocalDate.now(clock), all -> new Found(owner -> List.of(), ladders.all())).stream()
                .filter(due -> DeadlineFilter.State.OPEN.includes(due.standing()))
                .filter(due -> !due.obligation().key().kind().equals(ONLY_TO_READ))
                .forEach(due ->
                        tally.merge(due.obligation().unit(), Tally.NOTHING.and(due), (before, one) -> before.and(due)));
        return tally;
    }

    /** Who is to read before a meeting is told of it; others only when they ask for that. */
    private static boolean asked(DeadlineFilter filter, String kind) {
        return filter.kind() == null
                ? filter.show() == DeadlineFilter.Show.MINE || !kind.equals(ONLY_TO_READ)
                : filter.kind().equals(kind);
    }

    /** Of a year are those whose last day lies in it; without one, those that arose, or were met, by its end. */
    private static boolean within(int year, Due due) {
        LocalDate met = due.obligation().metOn();
        LocalDate day = due.due() != null ? due.due() : met;
        return day == null ? due.obligation().since().getYear() <= year : day.getYear() == year;
    }

    private static ObligationScope scope(DeadlineFilter filter, Rights rights, Collection<UnitView> every) {
        if (filter.show() == DeadlineFilter.Show.ALL && !rights.seesStatus()) {
            throw new NotVisible();
        }
        @Nullable Set<UnitId> asked = filter.unit() == null ? null : Set.of(unit(filter.unit(), every));
        return switch (filter.show()) {
            case MINE -> new ObligationScope(asked, rights, null, null);
            case ALL -> new ObligationScope(asked, null, null, rights);
            case UNIT -> new ObligationScope(ownUnits(asked, rights), null, null, rights);
        };
    }

    private static UnitId unit(String code, Collection<UnitView> every) {
        return every.stream()
                .filter(unit -> unit.code().equals(code))
                .map(UnitView::id)
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private static Set<UnitId> ownUnits(@Nullable Set<UnitId> asked, Rights rights) {
        Set<UnitId> own = unitsOf(rights);
        if (own.isEmpty() || asked != null && !own.containsAll(asked)) {
            throw new NotVisible();
        }
        return asked == null ? own : asked;
    }

    /** The units whose whole list this person reads as one of theirs: those headed or represented. */
    public static Set<UnitId> unitsOf(Rights rights) {
        return rights.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD || grant.capacity() == Capacity.REPRESENTATIVE)
                .map(grant -> grant.unit())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Function<List<Obligation>, Found> persons(LocalDate today) {
        return obligations ->
                owners.on(today, obligations.stream().map(Obligation::owner).collect(Collectors.toSet()));
    }

    private List<Due> standing(ObligationScope scope, LocalDate today, Function<List<Obligation>, Found> resolving) {
        List<Obligation> obligations = sources.stream()
                .flatMap(source -> source.obligations(scope, today).stream())
                .toList();
        Found found = resolving.apply(obligations);
        return obligations.stream()
                .map(obligation -> {
                    String kind = obligation.key().kind();
                    LocalDate due = found.ladders()
                            .getOrDefault(kind, Ladder.none(kind))
                            .due(obligation)
                            .orElse(null);
                    return new Due(
                            obligation,
                            due,
                            Standing.of(obligation, due, today),
                            found.owners().apply(obligation.owner()));
                })
                .sorted(IN_ORDER)
                .toList();
    }
}
