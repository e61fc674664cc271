package se.genomgang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.PersonRef;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Obligation;
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
    List<Call> of(Due due, LocalDate today) {
        Obligation obligation = due.obligation();
        Ladder ladder = ladders.getOrDefault(
                obligation.key().kind(), Ladder.none(obligation.key().kind()));
        LocalDate dueOn = due.due() == null ? obligation.since() : due.due();
        Map<CallKey, Call> calls = new LinkedHashMap<>();
        for (Ladder.Step step : ladder.steps(obligation)) {
            if (!step.on().isAfter(today)) {
                recipients(due, ladder, step.rung()).forEach((person, part) -> {
                    Call call = new Call(due, step.rung(), person, part, dueOn, step.on());
                    calls.putIfAbsent(call.key(), call);
                });
            }
        }
        return new ArrayList<>(calls.values());
    }

    private Map<PersonId, Part> recipients(Due due, Ladder ladder, Rung rung) {
        Map<PersonId, Part> found = new LinkedHashMap<>();
        UnitId unit = due.obligation().unit();
        List<PersonId> owners = owners(due);
        switch (rung.audience()) {
            case OWNER -> {
                owners.forEach(person -> found.put(person, Part.OWNER));
                if (ladder.copied()) {
                    held(Capacity.REPRESENTATIVE, unit).forEach(person -> found.putIfAbsent(person, Part.COPY));
                }
            }
            case HEAD ->
                above(unit).stream()
                        .filter(person -> !owners.contains(person))
                        .forEach(person -> found.put(person, Part.HEAD));
            case MANAGER ->
                held(Capacity.MANAGER, central).stream()
                        .filter(person -> !owners.contains(person))
                        .forEach(person -> found.put(person, Part.MANAGER));
        }
        return found;
    }

    private List<PersonId> owners(Due due) {
        return due.owners().isEmpty()
                ? above(due.obligation().unit())
                : due.owners().stream().map(PersonRef::id).toList();
    }

    private List<PersonId> above(UnitId unit) {
        List<PersonId> heads = held(Capacity.HEAD, unit);
        return heads.isEmpty() ? held(Capacity.MANAGER, central) : heads;
    }

    private List<PersonId> held(Capacity capacity, UnitId unit) {
        return holders.apply(new Grant(capacity, unit));
    }
}
