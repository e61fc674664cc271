package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.DemandedUnit;
import se.genomgang.routine.Demand;
import se.genomgang.routine.Routines;

/**
 * What is to be done with minutes: write, adjust, send in, receive. One statement, and one for the routine's versions.
 *
 * <p>Whatever of a unit's year is asked for, all of that year is read: which meeting answers to the routine shows only beside the others.
 */
@Component
class ProtocolObligations implements ObligationSource {

    private static final String OF_UNITS =
            """
            select m.unit_id, m.year from meeting m where {units} and m.year = any(:years)
            union select m.unit_id, m.year from meeting m where {units} and m.stage in ('HELD', 'ADJUSTMENT', 'ADJUSTED', 'SUBMITTED')
            """;

    private static final String OF_SECRETARY =
            """
            union select m.unit_id, m.year from meeting m
            where m.secretary_id = :person and m.stage in ('HELD', 'ADJUSTMENT', 'ADJUSTED', 'SUBMITTED')
            union select m.unit_id, m.year from adjustment_call c
            join adjustment_round r on r.id = c.round_id join protocol_version v on v.id = r.protocol_version_id and v.state = 'ADJUSTMENT'
            join protocol p on p.id = v.protocol_id join meeting m on m.id = p.meeting_id
            where c.person_id = :person
            """;

    private static final String OF_MANAGER =
            "union select m.unit_id, m.year from meeting m where m.stage = 'SUBMITTED'\n";

    private static final String ROWS =
            """
            select u.id as of_unit, u.code as unit_code, u.kind as unit_kind, u.opened_on, c.last_day, w.name_sv, w.name_en, true as whole,
                   (select id from unit where kind = 'CENTRAL') as central, m.*
            from unit u
            left join unit_closure c on c.unit_id = u.id
            join lateral (select x.name_sv, x.name_en from unit_name x where x.unit_id = u.id
                          order by x.valid_from > cast(:today as date), abs(x.valid_from - cast(:today as date)) limit 1) w on true
            left join (
                select m.id, m.unit_id, m.kind_id, m.year, m.number, m.date, m.stage, m.historical, m.secretary_id, m.held_on, m.submitted_on,
                       k.code as kind_code, k.name_sv as kind_sv, k.name_en as kind_en, t.short_sv as then_sv, t.short_en as then_en,
                       p.id as protocol_id, v.id as version_id, v.number as version_number, v.state,
                       case when v.state = 'DRAFT' and v.number = 1 then (
                           select count(*) from agenda_point a where a.meeting_id = m.id and a.nothing_to_report is null and not a.formal
                             and not exists (select from point_text t where t.point_id = a.id and t.kind = 'CONCLUSION' and t.text <> ''))
                           else 0 end as unconcluded,
                       case when v.number = 1 then coalesce(m.held_on, m.date) else {day:v.opened_at} end as begun_on,
                       {day:r.sent_at} as sent_on, {day:r.first_at} as first_sent_on, {day:r.returned_at} as returned_on,
                       {day:s.adjusted_at} as locked_on, b.submitted_on as delivered_on, e.received_on, coalesce(r.waiting, '{}') as waiting
                from asked
                join meeting m on m.unit_id = asked.unit_id and m.year = asked.year and m.stage <> 'CANCELLED'
                join routine_meeting_kind k on k.id = m.kind_id
                join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = m.unit_id
                              order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) t on true
                left join protocol p on p.meeting_id = m.id
                left join lateral (select * from protocol_version w where w.protocol_id = p.id order by w.number desc limit 1) v on true
                left join protocol_snapshot s on s.protocol_version_id = v.id
                left join protocol_submission b on b.protocol_version_id = v.id
                left join protocol_receipt e on e.protocol_version_id = v.id
                left join lateral (
                    select q.sent_at, (select min(f.sent_at) from adjustment_round f where f.protocol_version_id = v.id) as first_at,
                           (select max(a.answered_at) from adjustment_answer a where a.round_id = q.id and a.answer = 'RETURNED') as returned_at,
                           array(select d.person_id from adjustment_call d
                                 where d.round_id = q.id and not exists (select from adjustment_answer a where a.round_id = q.id
                                     and (a.person_id = d.person_id or (d.role = 'HEAD' and a.person_id in
                                          (select h.person_id from adjustment_call h where h.round_id = q.id and h.role = 'HEAD'))))
                                 order by d.person_id) as waiting
                    from adjustment_round q where q.protocol_version_id = v.id order by q.number desc limit 1) r on true
            ) m on m.unit_id = u.id
            where {whole} or m.id is not null
            order by u.position, u.code, m.year, m.number
            """;

    private final JdbcClient jdbc;
    private final Routines routines;

    ProtocolObligations(JdbcClient jdbc, Routines routines) {
        this.jdbc = jdbc;
        this.routines = routines;
    }

    @Override
    public List<String> kinds() {
        return List.of("protocol.minutes", "protocol.adjustment", "protocol.submission", "protocol.receipt");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        Found found = read(scope, today);
        TreeSet<Integer> years = DemandedUnit.years(scope, today);
        found.units.values().forEach(rows -> rows.forEach(row -> years.add(row.year())));
        Map<Integer, List<Demand>> demands = found.units.isEmpty() ? Map.of() : routines.demandedIn(years);
        List<Obligation> obligations = new ArrayList<>();
        found.units.forEach((unit, rows) -> {
            for (ProtocolRow row : rows) {
                LocalDate due = routines.rules(row.kindId(), row.unitKind())
                        .protocolDueOn(row.year())
                        .orElse(null);
                obligations.addAll(MinutesDuties.of(row, due, found.receiver(unit)));
            }
            years.forEach(year -> obligations.addAll(
                    SubmissionDuties.of(unit, year, demands.get(year), in(year, rows), routines, today)));
        });
        return obligations.stream()
                .filter(each -> scope.includes(each.since(), today) && scope.includes(each))
                .toList();
    }

    private static List<ProtocolRow> in(int year, List<ProtocolRow> rows) {
        return rows.stream().filter(each -> each.year() == year).toList();
    }

    /** What was read. */
    private static final class Found {

        private final Map<DemandedUnit, List<ProtocolRow>> units = new LinkedHashMap<>();
        private @Nullable UnitId central;

        /** Where there is no central unit, the minutes are received in the unit itself. */
        UnitId receiver(DemandedUnit unit) {
            return Objects.requireNonNullElse(central, unit.id());
        }
    }

    private Found read(ObligationScope scope, LocalDate today) {
        Rights owner = scope.owner();
        boolean every = owner == null && scope.units() == null;
        String asked = OF_UNITS + (owner == null ? "" : OF_SECRETARY + (owner.manager() ? OF_MANAGER : ""));
        String statement = ("with asked as (" + asked + ")\n" + ROWS)
                .replace("{units}", every ? "true" : "m.unit_id = any(:units)")
                .replace("{whole}", every ? "true" : "u.id = any(:units)")
                .replaceAll("\\{day:([a-z.]+_at)}", "($1 at time zone 'Europe/Stockholm')::date");
        Found found = new Found();
        jdbc.sql(statement)
                .param("units", owner == null ? scope.unitsAsked() : scope.unitsHeld(Capacity.REPRESENTATIVE))
                .param("person", owner == null ? 0L : owner.person().value())
                .param("years", DemandedUnit.years(scope, today).toArray(Integer[]::new))
                .param("today", today)
                .query(row -> {
                    long central = row.getLong("central");
                    found.central = row.wasNull() ? null : new UnitId(central);
                    List<ProtocolRow> rows =
                            found.units.computeIfAbsent(DemandedUnit.read(row), any -> new ArrayList<>());
                    if (row.getObject("id") != null) {
                        rows.add(ProtocolRow.read(row));
                    }
                });
        return found;
    }
}
