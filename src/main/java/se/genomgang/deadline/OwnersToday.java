package se.genomgang.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.people.People;

/** Finds who the owners of obligations are on a day: two statements, however many there are. */
@Component
class OwnersToday {

    private final Appointments appointments;
    private final People people;

    OwnersToday(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    /** The persons of each owner, each once; none where nobody holds the function. */
    Map<Owner, List<PersonRef>> on(LocalDate day, Collection<Owner> owners) {
        Set<PersonId> assigned = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        owners.forEach(owner -> {
            if (owner instanceof Owner.Assigned one) {
                assigned.add(one.person());
            } else if (owner instanceof Owner.Holder holder) {
                units.add(holder.unit());
            } else if (owner instanceof Owner.Either either) {
                assigned.add(either.assigned().person());
                units.add(either.holder().unit());
            }
        });
        Map<Grant, List<Holder>> holders = appointments.holdersOfCapacities(units, day);
        Map<PersonId, String> names = people.names(assigned);
        Map<Owner, List<PersonRef>> found = new LinkedHashMap<>();
        owners.forEach(owner -> found.computeIfAbsent(owner, each -> persons(each, holders, names)));
        return found;
    }

    private static List<PersonRef> persons(Owner owner, Map<Grant, List<Holder>> holders, Map<PersonId, String> names) {
        Map<PersonId, PersonRef> persons = new LinkedHashMap<>();
        if (owner instanceof Owner.Holder holder) {
            holding(holder, holders).forEach(each -> persons.putIfAbsent(each.id(), each));
        } else if (owner instanceof Owner.Either either) {
            persons(either.assigned(), holders, names).forEach(each -> persons.put(each.id(), each));
            holding(either.holder(), holders).forEach(each -> persons.put(each.id(), each));
        } else if (owner instanceof Owner.Assigned assigned && names.containsKey(assigned.person())) {
            return List.of(new PersonRef(assigned.person(), names.get(assigned.person()), null));
        }
        return new ArrayList<>(persons.values());
    }

    private static List<PersonRef> holding(Owner.Holder owner, Map<Grant, List<Holder>> holders) {
        return holders.getOrDefault(new Grant(owner.capacity(), owner.unit()), List.of()).stream()
                .map(each -> new PersonRef(each.person(), each.name(), each.function()))
                .toList();
    }
}
