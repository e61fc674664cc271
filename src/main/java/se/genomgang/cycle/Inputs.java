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
                select distinct on (cs.id) ca.id as activity, cs.id as step, cu.code as unit, cc.year, cc.central, ca.feeds, ca.title_sv, ca.title_en,
                    cs.title_sv as step_sv, cs.title_en as step_en, cs.timing, ca.as_needed, ca.left_out, coalesce(co.from_on, cs.from_on) as from_on,
                    case when co.id is null then cs.to_on else co.due_on end as due_on, coalesce(co.state, 'NOT_STARTED') as state, co.done_on,
                    co.reason, cl.before, cl.before > :since is not false as fresh
                from unit ct
                join lateral (select max(cx.year) as year from cycle cx join unit cy on cy.id = cx.unit_id
                    where cx.state = 'IN_FORCE' and (cy.id = ct.id or cy.kind = 'CENTRAL') and cx.year in (date_part('year', :on), date_part('year', :on) - 1)) cn on true
                join lateral (select cx.id, cx.year, cx.unit_id, cx.unit_id <> ct.id as central from cycle cx join unit cy on cy.id = cx.unit_id
                    where cx.state = 'IN_FORCE' and (cy.id = ct.id or cy.kind = 'CENTRAL') and cx.year = cn.year) cc on true
                join unit cu on cu.id = cc.unit_id
                join cycle_activity ca on ca.cycle_id = cc.id and ca.feeds <> '{}'
                join cycle_step cs on cs.activity_id = ca.id
                left join cycle_occurrence co on co.step_id = cs.id
                left join lateral (select max(cp.done_on) as before from cycle cq join cycle_activity cr on cr.cycle_id = cq.id and cr.series = ca.series
                    join cycle_step cv on cv.activity_id = cr.id and cv.position = cs.position join cycle_occurrence cp on cp.step_id = cv.id
                    where cq.unit_id = cc.unit_id and cq.year in (cc.year, cc.year - 1) and cp.id <> co.id and cp.done_on <= :on) cl on true
                where ct.id = :unit and (co.id is not null or ca.left_out is not null)
                    and (not cc.central or ca.left_out is null and (ca.concerns = array['CENTRAL'] or ct.kind = any(ca.concerns))
                        and not exists (select from cycle cz join cycle_activity cw on cw.cycle_id = cz.id and cw.series = ca.series
                            where cz.unit_id = ct.id and cz.year = cc.year and cz.state = 'IN_FORCE'))
                order by cs.id,
                    case when co.due_on < :on and co.state in ('NOT_STARTED', 'UNDER_WAY') then 0
                        when co.from_on <= :on and coalesce(co.due_on >= :on, true) then 1 when co.due_on < :on then 2 else 3 end,
                    case when co.due_on < :on and co.state not in ('NOT_STARTED', 'UNDER_WAY') then -co.number else co.number end) ci)
            """;

    private Inputs() {}

    /**
     * An expression that gathers them in one column, for those who read something else of the unit and the day in the same statement;
     * {@link #read} reads it.
     *
     * @param unit expression for the unit's id, such as {@code m.unit_id}; takes no names of two letters that begin with c
     * @param on expression for the day of the meeting, a date
     * @param since expression for the day of the unit's meeting before, which has considered what was done until then; null in it when there was none
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
