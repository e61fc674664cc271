package se.genomgang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Who is to be told of what, up to and including a day. What nobody is there to meet is told to the one above: the head of the unit, and
 * where there is none the environmental manager. Nobody is told of their own lateness as somebody's superior.
 */
final class Calls {

    private final Map<String, Ladder> ladders;
    private final Function<Grant, List<PersonId>> holders;
    private final UnitId central;

    /**
     * @param holders who has a capacity in a unit that day; empty when it is vacant
     * @param central the unit of the environmental manager
     */
    Calls(Map<String, Ladder> ladders, Function<Grant, List<PersonId>> holders, UnitId central) {
        this.ladders = ladders;
        this.holders = holders;
        this.central = central;
    }

    /** Every call of the obligation whose day has come, told before or not, the lowest rung first; one for each person and rung. */
    List<Call> of(Obligation obligation, LocalDate today) {
        Ladder ladder = ladders.getOrDefault(
                obligation.key().kind(), Ladder.none(obligation.key().kind()));
        LocalDate dueOn = ladder.due(obligation).orElse(obligation.since());
        Map<CallKey, Call> calls = new LinkedHashMap<>();
        for (Ladder.Step step : ladder.steps(obligation)) {
            if (!step.on().isAfter(today)) {
                recipients(obligation, ladder, step.rung()).forEach((person, part) -> {
                    Call call = new Call(obligation, step.rung(), person, part, dueOn, step.on());
                    calls.putIfAbsent(call.key(), call);
                });
            }
        }
        return new ArrayList<>(calls.values());
    }

    private Map<PersonId, Part> recipients(Obligation obligation, Ladder ladder, Rung rung) {
        Map<PersonId, Part> found = new LinkedHashMap<>();
        List<PersonId> owners = owners(obligation);
        switch (rung.audience()) {
            case OWNER -> {
                owners.forEach(person -> found.put(person, Part.OWNER));
                if (ladder.copied()) {
                    held(Capacity.REPRESENTATIVE, obligation.unit())
                            .forEach(person -> found.putIfAbsent(person, Part.COPY));
                }
            }
            case HEAD ->
                above(obligation.unit()).stream()
                        .filter(person -> !owners.contains(person))
                        .forEach(person -> found.put(person, Part.HEAD));
            case MANAGER ->
                held(Capacity.MANAGER, central).stream()
                        .filter(person -> !owners.contains(person))
                        .forEach(person -> found.put(person, Part.MANAGER));
        }
        return found;
    }

    private List<PersonId> owners(Obligation obligation) {
        List<PersonId> owners = obligation.owner() instanceof Owner.Holder holder
                ? held(holder.capacity(), holder.unit())
                : List.of(((Owner.Assigned) obligation.owner()).person());
        return owners.isEmpty() ? above(obligation.unit()) : owners;
    }

    private List<PersonId> above(UnitId unit) {
        List<PersonId> heads = held(Capacity.HEAD, unit);
        return heads.isEmpty() ? held(Capacity.MANAGER, central) : heads;
    }

    private List<PersonId> held(Capacity capacity, UnitId unit) {
        return holders.apply(new Grant(capacity, unit));
    }
}
