package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;

/** Fills a new cycle with what another says, its dates moved. */
@Component
class CycleCopy {

    private record Step(long id, Timing timing, Recurrence recurrence, LocalDate fromOn, LocalDate toOn) {

        Period period() {
            return new Period(timing, fromOn, toOn);
        }
    }

    private record Seen(long activity, String kept) {}

    private final CycleReading reading;
    private final JdbcClient jdbc;

    CycleCopy(CycleReading reading, JdbcClient jdbc) {
        this.reading = reading;
        this.jdbc = jdbc;
    }

    /** @param own whether the source is the unit's own; otherwise it is the central one, of which is taken what concerns units of the kind */
    void fill(long id, UnitView unit, int year, long source, boolean own) {
        copyActivities(id, source, own, unit.kind());
        moveSteps(copySteps(id, source, own, unit.kind()), year);
        remember(unit, year, own);
    }

    private void copyActivities(long id, long source, boolean own, UnitKind kind) {
        jdbc.sql(
                        """
                        insert into cycle_activity (cycle_id, series, position, month_from, month_to, theme, title_sv, title_en, as_needed, by_routine,
                            feeds, concerns, left_out, central_seen, assigned_function, assigned_person)
                        select :id, series, position, month_from, month_to, theme, title_sv, title_en, as_needed, by_routine, feeds, concerns, left_out,
                               central_seen, case when :own then assigned_function end, case when :own then assigned_person end
                        from cycle_activity a where a.cycle_id = :source and (:own or :kind = any(a.concerns) and a.left_out is null)
                        """)
                .param("id", id)
                .param("source", source)
                .param("own", own)
                .param("kind", kind.name())
                .update();
    }

    private List<Step> copySteps(long id, long source, boolean own, UnitKind kind) {
        return jdbc.sql(
                        """
                        insert into cycle_step (activity_id, position, timing, recurrence, from_on, to_on, doer_sv, doer_en, with_sv, with_en, to_whom_sv,
                            to_whom_en, title_sv, title_en, concerns)
                        select n.id, s.position, s.timing, s.recurrence, s.from_on, s.to_on, s.doer_sv, s.doer_en, s.with_sv, s.with_en, s.to_whom_sv,
                               s.to_whom_en, s.title_sv, s.title_en, s.concerns
                        from cycle_step s
                        join cycle_activity a on a.id = s.activity_id and a.cycle_id = :source
                        join cycle_activity n on n.cycle_id = :id and n.series = a.series
                        where :own or s.concerns = '{}' or :kind = any(s.concerns)
                        returning id, timing, recurrence, from_on, to_on
                        """)
                .param("id", id)
                .param("source", source)
                .param("own", own)
                .param("kind", kind.name())
                .query(Step.class)
                .list();
    }

    private void moveSteps(List<Step> steps, int year) {
        List<Period> moved =
                steps.stream().map(step -> step.period().inYear(year)).toList();
        jdbc.sql(
                        "update cycle_step s set from_on = n.from_on, to_on = n.to_on from unnest(:ids, cast(:from as date[]), cast(:to as date[])) n (id, from_on, to_on) where s.id = n.id")
                .param("ids", steps.stream().map(Step::id).toArray(Long[]::new))
                .param(
                        "from",
                        moved.stream().map(period -> period.from().toString()).toArray(String[]::new))
                .param(
                        "to",
                        moved.stream().map(period -> period.to().toString()).toArray(String[]::new))
                .update();
    }

    /** What was made from the central one has seen that; what was made from the unit's own has seen what that had, in the new year. */
    private void remember(UnitView unit, int year, boolean own) {
        List<Seen> seen = reading.of(unit, year).orElseThrow().activities().stream()
                .filter(activity -> !own || activity.seen() != null)
                .map(activity -> new Seen(
                        activity.id(),
                        SubstanceJson.write(
                                own ? Objects.requireNonNull(activity.seen()).inYear(year) : Substance.of(activity))))
                .toList();
        jdbc.sql(
                        "update cycle_activity a set central_seen = n.seen::jsonb from unnest(:ids, :seen) n (id, seen) where a.id = n.id")
                .param("ids", seen.stream().map(Seen::activity).toArray(Long[]::new))
                .param("seen", seen.stream().map(Seen::kept).toArray(String[]::new))
                .update();
    }
}
