package se.genomgang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * Expected functions without a holder. A coordinator helps out and an auditor comes and goes: neither is missed. Nothing was vacant before anyone was
 * in the register.
 */
@Component
class Vacancies {

    private static final String VACANCIES =
            """
            with vacant as materialized (
                select u.id, u.code, u.position, f.code as function_code, f.position as function_position, expected.local,
                       greatest(u.opened_on, (select (min(created_at) at time zone 'Europe/Stockholm')::date from person), (select max(a.to_on) + 1 from appointment a where a.unit_id = u.id
                           and a.function_code = f.code and not a.deputy and a.to_on < :on)) as since
                from unit u
                left join unit_closure c on c.unit_id = u.id
                join (select function_code, unit_kind, bool_and(capacity in ('REPRESENTATIVE', 'MEMBER')) as local
                      from function_capacity
                      group by function_code, unit_kind
                      having bool_or(capacity not in ('COORDINATOR', 'AUDITOR'))) expected on expected.unit_kind = u.kind
                join function f on f.code = expected.function_code
                where u.opened_on <= :on and (c.last_day is null or c.last_day >= :on)
                  and {unit}
                  and not exists (select 1 from appointment a
                      where a.unit_id = u.id and a.function_code = f.code and not a.deputy
                        and a.from_on <= :on and (a.to_on is null or a.to_on >= :on))
            )
            select u.id, u.code as unit_code, n.short_sv, n.short_en, f.code, l.label_sv, l.label_en, u.local, u.since,
                   (select id from unit where kind = 'CENTRAL') as central
            from vacant u
            join function f on f.code = u.function_code
            """
                    + DatedWords.UNIT_NAME
                    + DatedWords.FUNCTION_LABEL
                    + "order by u.position, u.function_position";

    private final JdbcClient jdbc;

    Vacancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param units null for every open one */
    List<Vacancy> on(LocalDate day, @Nullable Collection<UnitId> units) {
        return read(day, units).stream()
                .map(each -> new Vacancy(each.unit(), each.functionCode(), each.function()))
                .toList();
    }

    /** @param units null for every open one */
    List<VacancyTask> read(LocalDate day, @Nullable Collection<UnitId> units) {
        Map<String, Object> parameters = new HashMap<>(Map.of("on", day));
        if (units != null) {
            parameters.put("units", units.stream().map(UnitId::value).toArray(Long[]::new));
        }
        return jdbc.sql(VACANCIES.replace("{unit}", units == null ? "true" : "u.id = any(:units)"))
                .params(parameters)
                .query((row, i) -> new VacancyTask(
                        new UnitId(row.getLong("id")),
                        row.getString("unit_code"),
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        row.getString("code"),
                        new Label(row.getString("label_sv"), row.getString("label_en")),
                        row.getBoolean("local"),
                        row.getObject("since", LocalDate.class),
                        central(row)))
                .list();
    }

    private static @Nullable UnitId central(ResultSet row) throws SQLException {
        Long central = row.getObject("central", Long.class);
        return central == null ? null : new UnitId(central);
    }
}
