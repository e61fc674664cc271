package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The activities of the annual cycle that feed the points of a unit's agenda (Å), as they stand for a meeting on a day.
 *
 * <p>Read from the cycles in force that year, or the year before where there are none yet: from the unit's own, and from the central one what the unit's
 * own does not hold: what the central office does alone, for the whole university (the register of environmental aspects, new requirements in law), and what
 * concerns units of its kind. So a school whose cycle lacks the internal audit, or that keeps no cycle, is still told of it. What concerns other
 * kinds of unit only, such as the action plans of VS, feeds no school's points. A cycle that is only a pattern or a draft says nothing.
 *
 * <p>What was done since the unit's meeting before is what the meeting has to consider, also where it was the year before: at a review in March the audit
 * of last autumn, not the one of the autumn to come.
 *
 * <p>Of a step that is done several times a year one time counts: the first one late, otherwise the one going on, the latest before the day, or the
 * next one.
 */
public final class Inputs {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String GATHERED =
            """
            (select json_agg(row_to_json(ci) order by ci.due_on nulls last, ci.activity, ci.step) from (
                select distinct on (ct.step) ct.activity, ct.step, cu.code as unit, ct.year, ct.central, ct.feeds, ct.title_sv, ct.title_en, ct.step_sv,
                    ct.step_en, ct.timing, ct.as_needed, ct.by_routine, ct.left_out, ct.from_on, ct.due_on, ct.state, ct.done_on, ct.reason, ct.before,
                    ct.before > :since is not false as fresh
                from (select cc.unit_id, cc.year, cc.unit_id <> :unit as central, ca.id as activity, ca.feeds, ca.concerns, ca.title_sv, ca.title_en,
                        ca.as_needed, ca.by_routine, ca.left_out, cs.id as step, cs.title_sv as step_sv, cs.title_en as step_en, cs.timing, co.id as time, co.number,
                        coalesce(co.from_on, cs.from_on) as from_on, case when co.id is null then cs.to_on else co.due_on end as due_on,
                        coalesce(co.state, 'NOT_STARTED') as state, co.done_on, co.reason,
                        max(cc.year) over () as latest, bool_or(cc.unit_id = :unit) over (partition by ca.series, cc.year) as own,
                        max(co.done_on) filter (where co.done_on <= :on) over (partition by cc.unit_id, ca.series, cs.position
                            order by cc.year, co.number rows between unbounded preceding and 1 preceding) as before
                    from cycle cc
                    join cycle_activity ca on ca.cycle_id = cc.id and (ca.feeds <> '{}' or cc.unit_id = :unit)
                    join cycle_step cs on cs.activity_id = ca.id
                    left join cycle_occurrence co on co.step_id = cs.id
                    where cc.unit_id in (:unit, (select cy.id from unit cy where cy.kind = 'CENTRAL')) and cc.state = 'IN_FORCE'
                        and cc.year in (cast(date_part('year', :on) as int), cast(date_part('year', :on) as int) - 1)) ct
                join unit cu on cu.id = ct.unit_id
                where ct.year = ct.latest and ct.feeds <> '{}' and (ct.time is not null or ct.left_out is not null)
                    and (not ct.central or not ct.own and ct.left_out is null
                        and (ct.concerns = array['CENTRAL'] or (select cz.kind from unit cz where cz.id = :unit) = any(ct.concerns)))
                order by ct.step,
                    case when ct.due_on < :on and ct.state in ('NOT_STARTED', 'UNDER_WAY') then 0
                        when ct.from_on <= :on and coalesce(ct.due_on >= :on, true) then 1 when ct.due_on < :on then 2 else 3 end,
                    case when ct.due_on < :on and ct.state not in ('NOT_STARTED', 'UNDER_WAY') then -ct.number else ct.number end) ci)
            """;

    private Inputs() {}

    /**
     * An expression that gathers them in one column, for those who read something else of the unit and the day in the same statement;
     * {@link #read} reads it.
     *
     * @param unit expression for the unit's id, such as {@code m.unit_id}; takes no names of two letters that begin with c
     * @param on expression for the day of the meeting, a date
     * @param since expression for the day of the unit's meeting before, which has considered or will consider what was done until then; null in it when there was none
     */
    public static String gathered(String unit, String on, String since) {
        return GATHERED.replace(":unit", unit).replace(":on", on).replace(":since", since);
    }

    /**
     * What such a column holds, in the order of their last days.
     *
     * @param gathered null when there is nothing
     * @param on the day of the meeting: what is done not later counts as done, what is due later as later
     * @param today what is due before it, and before the meeting, is late
     */
    public static List<Input> read(@Nullable String gathered, LocalDate on, LocalDate today) {
        if (gathered == null) {
            return List.of();
        }
        List<InputRow> rows =
                JSON.readValue(gathered, JSON.getTypeFactory().constructCollectionType(List.class, InputRow.class));
        return rows.stream()
                .map(row -> row.input(on, today))
                .sorted(Comparator.comparing(Input::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
