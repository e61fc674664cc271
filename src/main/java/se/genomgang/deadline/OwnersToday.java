package se.genomgang.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * Finds who the owners of obligations are on a day, and how long each kind may take, in one statement however many there are. What belongs to a function belongs to its ordinary
 * holders, and to deputies only where there is none; in a closed unit to nobody.
 */
@Component
class OwnersToday {

    private static final String PERSONS =
            """
            select capacity, unit_id, person_id, name, label_sv, label_en, null as kind, null::int as allowed_days, family_name, null::int as position
            from (
                select c.capacity, a.unit_id, a.person_id, p.given_name || ' ' || p.family_name as name, l.label_sv, l.label_en, p.family_name,
                       a.deputy, bool_and(a.deputy) over (partition by c.capacity, a.unit_id) as only_deputies
                from appointment a
                join person p on p.id = a.person_id
                join unit u on u.id = a.unit_id
                join function_capacity c on c.function_code = a.function_code and c.unit_kind = u.kind
                cross join lateral (select label_sv, label_en from function_label f where f.function_code = a.function_code
                                    order by f.valid_from > cast(:on as date), abs(f.valid_from - cast(:on as date)) limit 1) l
                left join unit_closure x on x.unit_id = u.id
                where a.unit_id = any(:units) and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)
                  and u.opened_on <= :on and (x.last_day is null or x.last_day >= :on)
                union all
                select null, null, p.id, p.given_name || ' ' || p.family_name, null, null, p.family_name, false, false
                from person p where p.id = any(:persons)
            ) found
            where not deputy or only_deputies
            union all
            select null, null, null, null, null, null, kind, allowed_days, null, position from ladder
            order by family_name, person_id, position, kind
            """;

    /**
     * What was found.
     *
     * @param owners the persons of each owner, each once; none where nobody holds the function
     * @param ladders of each kind, in their order, as much of it as gives a last day
     */
    record Found(Function<Owner, List<PersonRef>> owners, Map<String, Ladder> ladders) {}

    private final JdbcClient jdbc;

    OwnersToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found on(LocalDate day, Collection<Owner> owners) {
        Set<Long> persons = new HashSet<>();
        Set<Long> units = new HashSet<>();
        owners.forEach(owner -> parts(owner).forEach(part -> {
            if (part instanceof Owner.Assigned assigned) {
                persons.add(assigned.person().value());
            } else if (part instanceof Owner.Holder holder) {
                units.add(holder.unit().value());
            }
        }));
        Map<Owner, List<PersonRef>> parts = new HashMap<>();
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        jdbc.sql(PERSONS)
                .param("on", day)
                .param("units", units.toArray(Long[]::new))
                .param("persons", persons.toArray(Long[]::new))
                .query(row -> {
                    String kind = row.getString("kind");
                    if (kind == null) {
                        parts.computeIfAbsent(part(row), any -> new ArrayList<>())
                                .add(person(row));
                    } else {
                        ladders.put(kind, Ladder.allowing(kind, row.getObject("allowed_days", Integer.class)));
                    }
                });
        Map<Owner, List<PersonRef>> found = new HashMap<>();
        owners.forEach(owner -> found.computeIfAbsent(owner, each -> together(each, parts)));
        return new Found(found::get, ladders);
    }

    private static List<Owner> parts(Owner owner) {
        if (owner instanceof Owner.Any any) {
            return any.persons().stream()
                    .map(Owner.Assigned::new)
                    .map(Owner.class::cast)
                    .toList();
        }
        return owner instanceof Owner.Either either ? List.of(either.assigned(), either.holder()) : List.of(owner);
    }

    /** Who holds the function too is said to be there by that. */
    private static List<PersonRef> together(Owner owner, Map<Owner, List<PersonRef>> parts) {
        Map<PersonId, PersonRef> persons = new LinkedHashMap<>();
        parts(owner).forEach(part -> parts.getOrDefault(part, List.of())
                .forEach(person -> persons.put(person.id(), person)));
        return List.copyOf(persons.values());
    }

    private static Owner part(ResultSet row) throws SQLException {
        String capacity = row.getString("capacity");
        return capacity == null
                ? new Owner.Assigned(new PersonId(row.getLong("person_id")))
                : new Owner.Holder(Capacity.valueOf(capacity), new UnitId(row.getLong("unit_id")));
    }

    private static PersonRef person(ResultSet row) throws SQLException {
        String function = row.getString("label_sv");
        return new PersonRef(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                function == null ? null : new Label(function, row.getString("label_en")));
    }
}
