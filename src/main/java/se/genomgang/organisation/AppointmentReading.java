package se.genomgang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

@Component
class AppointmentReading {

    private static final String APPOINTMENTS =
            """
            select a.id, a.person_id, p.given_name || ' ' || p.family_name as name, p.work_email, a.function_code,
                   l.label_sv, l.label_en, a.deputy, a.from_on, a.to_on, a.version, u.code unit_code,
                   n.short_sv, n.short_en, b.given_name || ' ' || b.family_name as appointed_by
            from appointment a
            join person p on p.id = a.person_id
            join unit u on u.id = a.unit_id
            join function f on f.code = a.function_code
            left join person b on b.id = a.appointed_by
            """;

    /** A past appointment is called what it was called on its last day. */
    private static final String LABEL_AT_THE_TIME =
            DatedWords.FUNCTION_LABEL.replace("cast(:on as date)", "least(coalesce(a.to_on, :on), :on)");

    private static final String HOLD = "a.from_on <= :on and (a.to_on is null or a.to_on >= :on) ";

    private static final String IN_ORDER =
            "order by a.deputy, f.position, p.family_name, p.given_name, a.from_on, a.id";

    private static final String CAPACITIES =
            """
            select * from (
                select c.capacity, a.unit_id, a.id, a.person_id, p.given_name || ' ' || p.family_name as name, p.work_email, a.function_code,
                       l.label_sv, l.label_en, a.deputy, a.from_on, a.to_on, p.family_name, p.given_name,
                       bool_and(a.deputy) over (partition by c.capacity, a.unit_id) as only_deputies
                from appointment a
                join person p on p.id = a.person_id
                join unit u on u.id = a.unit_id
                join function f on f.code = a.function_code
                join function_capacity c on c.function_code = a.function_code and c.unit_kind = u.kind
                left join unit_closure x on x.unit_id = u.id
            """
                    + DatedWords.FUNCTION_LABEL
                    + """
                    where a.unit_id = any(:units) and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)
                      and u.opened_on <= :on and (x.last_day is null or x.last_day >= :on)
                    ) h
                    where not deputy or only_deputies
                    order by family_name, given_name, id
                    """;

    private final JdbcClient jdbc;

    AppointmentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holder> holders(UnitId unit, LocalDate on) {
        return jdbc.sql(words() + "where a.unit_id = :unit and " + HOLD + IN_ORDER)
                .param("unit", unit.value())
                .param("on", on)
                .query(AppointmentReading::holder)
                .list();
    }

    List<Holder> withCapacity(Capacity capacity, UnitId unit, LocalDate on) {
        return jdbc.sql(words() + "where a.unit_id = :unit and " + HOLD
                        + """
                        and exists (select 1 from function_capacity c
                            where c.function_code = a.function_code and c.unit_kind = u.kind and c.capacity = :capacity)
                        """
                        + IN_ORDER)
                .param("unit", unit.value())
                .param("on", on)
                .param("capacity", capacity.name())
                .query(AppointmentReading::holder)
                .list();
    }

    /** Who may act in which capacity in the units on the day, for each the ordinary holders; deputies only where there is none. */
    Map<Grant, List<Holder>> holdersOfCapacities(Collection<UnitId> units, LocalDate on) {
        Map<Grant, List<Holder>> holders = new HashMap<>();
        jdbc.sql(CAPACITIES)
                .param("units", units.stream().map(UnitId::value).distinct().toArray(Long[]::new))
                .param("on", on)
                .query(row -> {
                    Grant grant =
                            new Grant(Capacity.valueOf(row.getString("capacity")), new UnitId(row.getLong("unit_id")));
                    holders.computeIfAbsent(grant, any -> new ArrayList<>()).add(holder(row, 0));
                });
        return holders;
    }

    Optional<AppointmentView> byId(long id, LocalDate on) {
        return jdbc.sql(words() + "where a.id = :id")
                .param("id", id)
                .param("on", on)
                .query(AppointmentReading::appointment)
                .optional();
    }

    /** One row more than asked for tells that there is a next page. */
    List<AppointmentView> list(AppointmentFilter filter, LocalDate today, int limit) {
        return jdbc.sql(
                        words()
                                + """
                        where (cast(:unit as text) is null or u.code = :unit)
                          and (cast(:function as text) is null or a.function_code = :function)
                          and (cast(:person as text) is null
                               or p.given_name || ' ' || p.family_name || ' ' || p.work_email ilike :person)
                          and (cast(:day as date) is null
                               or a.from_on <= :day and (a.to_on is null or a.to_on >= :day))
                          and (cast(:after as bigint) is null or (u.position, f.position, a.deputy, -a.id) >
                               (select w.position, g.position, x.deputy, -x.id from appointment x
                                join unit w on w.id = x.unit_id join function g on g.code = x.function_code
                                where x.id = :after))
                        order by u.position, f.position, a.deputy, -a.id
                        limit :limit
                        """)
                .param("unit", filter.unit())
                .param("function", filter.function())
                .param("person", filter.person() == null ? null : "%" + literally(filter.person()) + "%")
                .param("day", filter.on())
                .param("after", filter.after())
                .param("on", today)
                .param("limit", limit)
                .query(AppointmentReading::appointment)
                .list();
    }

    /** What holds or will hold first, then what is past, latest first. */
    List<AppointmentView> ofUnit(UnitId unit, LocalDate today, int limit) {
        return jdbc.sql(
                        words()
                                + """
                        where a.unit_id = :unit
                        order by (a.to_on is null or a.to_on >= :on) desc, a.to_on desc nulls first, f.position,
                                 a.from_on desc, p.family_name, p.given_name, a.id
                        limit :limit
                        """)
                .param("unit", unit.value())
                .param("on", today)
                .param("limit", limit)
                .query(AppointmentReading::appointment)
                .list();
    }

    /** The heads and representatives of every unit, ordinary holders only. */
    Map<UnitId, List<Lead>> leads(LocalDate on) {
        return jdbc
                .sql(
                        """
                        select distinct a.unit_id, c.capacity, p.given_name || ' ' || p.family_name as name
                        from appointment a
                        join person p on p.id = a.person_id
                        join unit u on u.id = a.unit_id
                        join function_capacity c on c.function_code = a.function_code and c.unit_kind = u.kind
                        where c.capacity in ('HEAD', 'REPRESENTATIVE') and not a.deputy and
                        """
                                + HOLD)
                .param("on", on)
                .query((row, i) -> Map.entry(
                        new UnitId(row.getLong("unit_id")),
                        new Lead(Capacity.valueOf(row.getString("capacity")), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String words() {
        return APPOINTMENTS + DatedWords.UNIT_NAME + LABEL_AT_THE_TIME;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Holder holder(ResultSet row, int index) throws SQLException {
        return new Holder(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("work_email"),
                row.getString("function_code"),
                new Label(row.getString("label_sv"), row.getString("label_en")),
                row.getBoolean("deputy"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    private static AppointmentView appointment(ResultSet row, int index) throws SQLException {
        return new AppointmentView(
                row.getLong("id"),
                row.getString("unit_code"),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                row.getString("function_code"),
                new Label(row.getString("label_sv"), row.getString("label_en")),
                row.getBoolean("deputy"),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("work_email"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("appointed_by"),
                row.getInt("version"));
    }
}
