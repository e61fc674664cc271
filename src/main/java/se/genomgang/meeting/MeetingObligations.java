package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.routine.Demand;
import se.genomgang.routine.Routines;

/**
 * What is to be done before a meeting is held: plan it, summon, send the material, attend, hold it. One statement, and one for the routine's versions.
 *
 * <p>Of a unit's year all meetings are read, whichever was asked for: which of them answers to the routine shows only beside the others.
 */
@Component
class MeetingObligations implements ObligationSource {

    private static final String ASKED =
            """
            with asked as (
                select m.id, m.unit_id from meeting m
                where {units} and m.stage <> 'CANCELLED' and (m.year = any(:years) or m.stage in ('PLANNED', 'SUMMONED'))
                {assigned}
            )
            """;

    private static final String ASSIGNED =
            """
                union
                select m.id, m.unit_id from meeting m where m.stage <> 'CANCELLED' and (m.unit_id, m.year) in (
                    select s.unit_id, s.year from meeting s where s.secretary_id = :person and s.stage in ('PLANNED', 'SUMMONED')
                    union
                    select s.unit_id, s.year from meeting s join participant p on p.meeting_id = s.id
                    where p.person_id = :person and p.summoned_at is not null and s.stage = 'SUMMONED' and s.date >= :today)
            """;

    private static final String ROWS =
            """
            select u.id as of_unit, u.code as unit_code, u.kind as unit_kind, u.opened_on, c.last_day, w.name_sv, w.name_en, {whole} as whole,
                   m.id, m.unit_id, m.kind_id, m.year, m.number, m.date, m.stage, m.historical, m.secretary_id, m.summoned_on, m.material_sent_on,
                   m.held_on, m.submitted_on, (m.planned_at at time zone 'Europe/Stockholm')::date as planned_on,
                   k.code as kind_code, k.name_sv as kind_sv, k.name_en as kind_en, t.short_sv as then_sv, t.short_en as then_en,
                   case when m.stage = 'SUMMONED' then array(
                       select distinct p.person_id from participant p
                       where p.meeting_id = m.id and p.person_id is not null and p.summoned_at is not null
                         and p.person_id is distinct from m.secretary_id
                         and not exists (select from appointment a join function_capacity f on f.function_code = a.function_code
                                 and f.unit_kind = u.kind and f.capacity = 'REPRESENTATIVE'
                             where a.unit_id = m.unit_id and a.person_id = p.person_id
                               and a.from_on <= :today and (a.to_on is null or a.to_on >= :today))
                       order by p.person_id) else array[]::bigint[] end as attendees,
                   case when m.stage = 'SUMMONED' then array(
                       select distinct r.person_id from participant_reply r
                       where r.meeting_id = m.id and r.date = m.date and r.starts_at = m.starts_at
                         and r.ends_at is not distinct from m.ends_at) else array[]::bigint[] end as answered
            from unit u
            left join unit_closure c on c.unit_id = u.id
            join lateral (select x.name_sv, x.name_en from unit_name x where x.unit_id = u.id
                          order by x.valid_from > cast(:today as date), abs(x.valid_from - cast(:today as date)) limit 1) w on true
            left join asked on asked.unit_id = u.id
            left join meeting m on m.id = asked.id
            left join routine_meeting_kind k on k.id = m.kind_id
            left join lateral (select x.short_sv, x.short_en from unit_name x where x.unit_id = m.unit_id
                               order by x.valid_from > m.date, abs(x.valid_from - m.date) limit 1) t on true
            where {whole} or asked.id is not null
            order by u.position, u.code, m.year, m.number
            """;

    private final JdbcClient jdbc;
    private final Routines routines;

    MeetingObligations(JdbcClient jdbc, Routines routines) {
        this.jdbc = jdbc;
        this.routines = routines;
    }

    @Override
    public List<String> kinds() {
        return List.of("meeting.plan", "meeting.summons", "meeting.material", "meeting.attend", "meeting.hold");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        TreeSet<Integer> years = DemandedUnit.years(scope, today);
        Map<DemandedUnit, List<DutyRow>> units = read(scope, today, years);
        Map<Integer, List<Demand>> demands =
                units.keySet().stream().anyMatch(DemandedUnit::whole) ? routines.demandedIn(years) : Map.of();
        List<Obligation> found = new ArrayList<>();
        units.forEach((unit, meetings) -> {
            TreeSet<Integer> all = new TreeSet<>(years);
            meetings.forEach(meeting -> all.add(meeting.days().year()));
            for (int year : all) {
                List<YearSlot<DutyRow>> slots = YearSlot.of(
                        year, unit.kind(), demands.getOrDefault(year, List.of()), in(year, meetings), routines);
                slots.forEach(slot -> found.addAll(duties(slot, today)));
                if (unit.whole() && years.contains(year)) {
                    found.addAll(PlanningDuties.of(unit, year, slots, today));
                }
            }
        });
        return found.stream()
                .filter(each -> scope.includes(each.since(), today) && scope.includes(each))
                .toList();
    }

    private List<Obligation> duties(YearSlot<DutyRow> slot, LocalDate today) {
        List<DutyRow> further = slot.further();
        return slot.meetings().stream()
                .flatMap(meeting -> MeetingDuties.of(
                        meeting, routines.rules(meeting.kindId(), meeting.unitKind()), further.contains(meeting), today)
                        .stream())
                .toList();
    }

    private static List<DutyRow> in(int year, List<DutyRow> meetings) {
        return meetings.stream().filter(each -> each.days().year() == year).toList();
    }

    private Map<DemandedUnit, List<DutyRow>> read(ObligationScope scope, LocalDate today, TreeSet<Integer> years) {
        boolean everyone = scope.owner() == null;
        boolean every = everyone && scope.units() == null;
        String statement = (ASKED + ROWS)
                .replace("{units}", every ? "true" : "m.unit_id = any(:units)")
                .replace("{whole}", every ? "true" : "u.id = any(:units)")
                .replace("{assigned}", everyone ? "" : ASSIGNED);
        Map<DemandedUnit, List<DutyRow>> units = new LinkedHashMap<>();
        jdbc.sql(statement)
                .param("units", everyone ? scope.unitsAsked() : scope.unitsHeld(Capacity.REPRESENTATIVE))
                .param("person", everyone ? 0L : scope.owner().person().value())
                .param("years", years.toArray(Integer[]::new))
                .param("today", today)
                .query(row -> {
                    List<DutyRow> meetings = units.computeIfAbsent(DemandedUnit.read(row), any -> new ArrayList<>());
                    if (row.getObject("id") != null) {
                        meetings.add(DutyRow.read(row));
                    }
                });
        return units;
    }
}
