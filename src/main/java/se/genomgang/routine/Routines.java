package se.genomgang.routine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.UnitKind;

/** The versions of the routine and what they say. Everyone signed in may read every version. */
@Service
@Transactional(readOnly = true)
public class Routines {

    private final RoutineShelf shelf;

    Routines(RoutineShelf shelf) {
        this.shelf = shelf;
    }

    /** Every version, newest document first. */
    public List<RoutineView> versions() {
        return shelf.versions();
    }

    /**
     * The version that binds on a day: the one with the latest first day on or before it. Days before the first version in force are judged by
     * that version, since the rules of versions 00 and 01 are not known.
     */
    public RoutineView inForceOn(LocalDate day) {
        return inForceOn(day, versions());
    }

    private static RoutineView inForceOn(LocalDate day, List<RoutineView> versions) {
        List<RoutineView> inForce = versions.stream()
                .filter(RoutineView::inForce)
                .sorted(Comparator.comparing(RoutineView::inForceFrom))
                .toList();
        return inForce.stream()
                .filter(version -> !day.isBefore(version.inForceFrom()))
                .reduce((earlier, later) -> later)
                .or(() -> inForce.stream().findFirst())
                .orElseThrow(NotVisible::new);
    }

    /** The kinds of meeting of the version that binds on a day, in the order they come in the year. */
    public List<KindView> kindsInForce(LocalDate day) {
        return kindsInForce(day, versions());
    }

    /**
     * The same for one who asks about several days.
     *
     * @param versions every version
     */
    public List<KindView> kindsInForce(LocalDate day, List<RoutineView> versions) {
        return book(inForceOn(day, versions)).kindViews();
    }

    /**
     * What the routine asks for in a year, in the order it comes. A kind of meeting is asked for by the version that binds on the last day of its
     * window: a version put in force in the middle of a year asks for what then remains, and takes nothing back of what the former one asked.
     */
    public List<Demand> demandedIn(int year) {
        return demandedIn(year, versions());
    }

    /** The same for each of several years, in one statement. */
    public Map<Integer, List<Demand>> demandedIn(Set<Integer> years) {
        List<RoutineView> versions = versions();
        return years.stream().collect(Collectors.toMap(year -> year, year -> demandedIn(year, versions)));
    }

    private List<Demand> demandedIn(int year, List<RoutineView> versions) {
        List<RoutineView> inForce =
                versions.stream().filter(RoutineView::inForce).toList();
        return inForce.stream()
                .flatMap(version -> demands(book(version)))
                .filter(demand ->
                        inForceOn(demand.rules().windowTo(year), inForce).id()
                                == demand.kind().routineId())
                .sorted(Comparator.comparing((Demand demand) -> demand.rules().windowTo(year))
                        .thenComparing(Demand::unitKind))
                .toList();
    }

    private static Stream<Demand> demands(RoutineBook book) {
        return book.kinds().stream().flatMap(kind -> kind.view(book.routine()).unitKinds().stream()
                .map(unitKind -> new Demand(kind.view(book.routine()), unitKind, book.rules(kind, unitKind))));
    }

    public KindView kind(long kindId) {
        return bookOfKind(kindId)
                .flatMap(book -> book.kind(kindId).map(kind -> kind.view(book.routine())))
                .orElseThrow(NotVisible::new);
    }

    /** What binds a meeting of a kind in a unit of a kind. Kinds that such units do not hold give rules without window. */
    public MeetingRules rules(long kindId, UnitKind unitKind) {
        return bookOfKind(kindId)
                .flatMap(book -> book.kind(kindId).map(kind -> book.rules(kind, unitKind)))
                .orElseThrow(NotVisible::new);
    }

    /** A version with everything it says. */
    public RoutineBook book(String code) {
        return versions().stream()
                .filter(version -> version.code().equals(code))
                .findFirst()
                .map(this::book)
                .orElseThrow(NotVisible::new);
    }

    public RoutineBook book(RoutineView version) {
        return shelf.book(version);
    }

    /**
     * The version whose rules a version replaces: the latest document before it whose rules are known.
     *
     * @param versions every version
     */
    public Optional<RoutineBook> before(RoutineView version, List<RoutineView> versions) {
        return versions.stream()
                .filter(RoutineView::hasRules)
                .filter(other -> other.dated().isBefore(version.dated()))
                .max(Comparator.comparing(RoutineView::dated))
                .map(this::book);
    }

    private Optional<RoutineBook> bookOfKind(long kindId) {
        return shelf.bookOfKind(kindId);
    }
}
