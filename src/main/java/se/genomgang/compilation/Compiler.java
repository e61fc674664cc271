package se.genomgang.compilation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionState;
import se.genomgang.compilation.Compiled.Decided;
import se.genomgang.compilation.Compiled.Missing;
import se.genomgang.compilation.Compiled.Source;
import se.genomgang.compilation.Compiled.Standing;
import se.genomgang.compilation.Compiled.Started;
import se.genomgang.compilation.Compiled.Verdict;
import se.genomgang.compilation.Compiled.Verdicts;
import se.genomgang.compilation.Compiled.Why;
import se.genomgang.compilation.SeasonReading.Found;
import se.genomgang.compilation.SeasonReading.Held;
import se.genomgang.compilation.SeasonReading.Named;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.meeting.Stage;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.routine.Demand;
import se.genomgang.routine.Routines;

/** Compiles a season as it stands now, in a constant number of statements. */
@Component
class Compiler {

    /** An adjusted protocol, as those outside the unit read it. */
    record Adjusted(Held held, Minutes minutes) {}

    private final SeasonReading reading;
    private final MinutesSource minutes;
    private final Routines routines;
    private final Units units;
    private final Clock clock;

    Compiler(SeasonReading reading, MinutesSource minutes, Routines routines, Units units, Clock clock) {
        this.reading = reading;
        this.minutes = minutes;
        this.routines = routines;
        this.units = units;
        this.clock = clock;
    }

    /** Empty when no unit is asked for such a meeting in the year, and none has planned one. */
    Optional<Compiled> compile(int year, String kind) {
        List<Held> meetings = reading.meetings(year, kind);
        List<Demand> demands = routines.demandedIn(year).stream()
                .filter(demand -> demand.kind().code().equals(kind) && demand.unitKind() != UnitKind.CENTRAL)
                .toList();
        List<Adjusted> adjusted = meetings.stream()
                .filter(held -> held.minutes() != null)
                .map(held -> new Adjusted(
                        held,
                        minutes.read(Objects.requireNonNull(held.minutes())).withoutSecrets()))
                .toList();
        Optional<Label> name = demands.stream()
                .findFirst()
                .map(demand -> demand.kind().name())
                .or(() ->
                        adjusted.stream().findFirst().map(each -> each.minutes().kindName()));
        Map<Named, Found> actions = reading.actions(named(adjusted));
        return name.map(label -> new Compiled(
                year,
                kind,
                label,
                adjusted.stream().map(Compiler::source).toList(),
                missing(year, demands, meetings),
                new PointTable(found -> started(found, actions)).of(adjusted),
                adjusted.stream()
                        .filter(each -> !each.minutes().verdicts().isEmpty())
                        .map(Compiler::verdicts)
                        .toList()));
    }

    private static Source source(Adjusted each) {
        return new Source(
                each.held().unitCode(),
                each.minutes().unitShortName(),
                each.minutes().number(),
                each.minutes().date(),
                each.held().protocol(),
                each.held().version(),
                Objects.requireNonNull(each.held().hash()));
    }

    private static Verdicts verdicts(Adjusted each) {
        return new Verdicts(
                each.held().unitCode(),
                each.minutes().unitShortName(),
                each.minutes().number(),
                each.held().protocol(),
                each.minutes().verdicts().stream()
                        .map(verdict -> new Verdict(verdict.criterion(), verdict.answer(), verdict.grounds()))
                        .toList());
    }

    private static Set<Named> named(List<Adjusted> adjusted) {
        return adjusted.stream()
                .flatMap(each -> each.minutes().points().stream()
                        .flatMap(point -> point.decisions().stream())
                        .filter(decision -> decision.action() != null)
                        .map(decision -> Named.of(
                                each.held().unitId(),
                                Objects.requireNonNull(decision.action()).number())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What was decided, with what has become of it since. */
    private Decided started(PointTable.Told told, Map<Named, Found> actions) {
        Minutes.Decision decision = told.decision();
        Minutes.DecidedAction action = decision.action();
        if (action == null) {
            return new Decided(decision.decider(), decision.text(), null);
        }
        Found found = actions.get(Named.of(told.unitId(), action.number()));
        return new Decided(
                decision.decider(),
                decision.text(),
                found == null
                        ? new Started(
                                null,
                                action.number(),
                                action.description(),
                                action.responsible(),
                                action.dueOn(),
                                Standing.OPEN,
                                null)
                        : new Started(
                                found.id(),
                                action.number(),
                                action.description(),
                                found.responsible(),
                                found.dueOn(),
                                standing(found),
                                found.closedOn()));
    }

    private Standing standing(Found found) {
        return switch (ActionState.valueOf(found.state())) {
            case DONE -> Standing.DONE;
            case CANCELLED -> Standing.CANCELLED;
            case OPEN -> found.dueOn().isBefore(LocalDate.now(clock)) ? Standing.LATE : Standing.OPEN;
        };
    }

    /** The units that are asked for the meeting and have no adjusted protocol of one, and why. */
    private List<Missing> missing(int year, List<Demand> demands, List<Held> meetings) {
        List<Missing> missing = new ArrayList<>();
        for (UnitRecord each : units.everyOne(LocalDate.of(year, 12, 31))) {
            UnitView unit = each.unit();
            List<Held> own = meetings.stream()
                    .filter(held -> held.unitId() == unit.id().value())
                    .toList();
            boolean asked = demands.stream()
                    .filter(demand -> demand.unitKind() == unit.kind())
                    .anyMatch(demand -> demand.rules().asksOf(year, unit.openedOn(), unit.lastDay()));
            if ((asked || !own.isEmpty()) && own.stream().allMatch(held -> held.minutes() == null)) {
                missing.add(missing(unit, own));
            }
        }
        return missing;
    }

    private Missing missing(UnitView unit, List<Held> own) {
        if (own.isEmpty()) {
            return new Missing(unit.code(), unit.shortName(), Why.NOT_PLANNED, null);
        }
        Held last = own.get(own.size() - 1);
        Why why = last.historical()
                ? Why.FILED
                : last.stage().reached(Stage.HELD)
                        ? Why.NOT_ADJUSTED
                        : last.date().isBefore(LocalDate.now(clock)) ? Why.NOT_HELD : Why.PLANNED;
        return new Missing(unit.code(), unit.shortName(), why, last.date());
    }
}
