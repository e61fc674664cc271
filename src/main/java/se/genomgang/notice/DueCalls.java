package se.genomgang.notice;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.Ladders;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.Units;

/** Works out who is to have been told of what by a day, from what stands that day. A constant number of statements. */
@Component
class DueCalls {

    private final Deadlines deadlines;
    private final Ladders ladders;
    private final Appointments appointments;
    private final Units units;

    DueCalls(Deadlines deadlines, Ladders ladders, Appointments appointments, Units units) {
        this.deadlines = deadlines;
        this.ladders = ladders;
        this.appointments = appointments;
        this.units = units;
    }

    /** Every call whose day has come, told before or not. */
    @Transactional(readOnly = true)
    List<Call> upTo(LocalDate today, ObligationScope scope) {
        List<Due> standing = deadlines.standing(scope, today);
        UnitId central = units.central(today).id();
        Set<UnitId> concerned = new HashSet<>(Set.of(central));
        standing.forEach(due -> concerned.add(due.obligation().unit()));
        Map<Grant, List<Holder>> holders = appointments.holdersOfCapacities(concerned, today);
        var calls = new Calls(
                ladders.all(),
                grant -> holders.getOrDefault(grant, List.of()).stream()
                        .map(Holder::person)
                        .toList(),
                central);
        return standing.stream().flatMap(due -> calls.of(due, today).stream()).toList();
    }
}
