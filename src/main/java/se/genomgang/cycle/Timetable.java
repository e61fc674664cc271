package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.UnitKind;

/**
 * Keeps the times of a cycle in force in step with what its steps say. Times that nobody has said anything about move, come and go; one that somebody
 * has marked stays as it is, and is not asked for again.
 */
@Component
class Timetable {

    private record Step(long id, Timing timing, Recurrence recurrence, LocalDate fromOn, LocalDate toOn, boolean ours) {

        List<Time> times() {
            return ours ? new Period(timing, fromOn, toOn).times(recurrence) : List.of();
        }
    }

    /** @param version above 0 when somebody has said how far it has come */
    private record Kept(long id, long stepId, int number, LocalDate fromOn, @Nullable LocalDate dueOn, int version) {

        boolean marked() {
            return version > 0;
        }

        boolean meets(Time time) {
            return (time.due() == null || !fromOn.isAfter(time.due()))
                    && (dueOn == null || !time.from().isAfter(dueOn));
        }
    }

    private final JdbcClient jdbc;

    Timetable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For everything in the cycle that is not left out. */
    void settleCycle(long cycle, UnitKind kind) {
        settle("a.cycle_id", cycle, kind);
    }

    /** For one activity that is not left out. */
    void settleActivity(long activity, UnitKind kind) {
        settle("a.id", activity, kind);
    }

    private void settle(String column, long id, UnitKind kind) {
        List<Step> steps = jdbc.sql(
                        """
                        select s.id, s.timing, s.recurrence, s.from_on, s.to_on, s.concerns = '{}' or :kind = any(s.concerns) as ours
                        from cycle_step s join cycle_activity a on a.id = s.activity_id
                        where %s = :id and a.left_out is null
                        order by s.id
                        """
                                .formatted(column))
                .param("id", id)
                .param("kind", kind.name())
                .query(Step.class)
                .list();
        Map<Long, List<Kept>> kept = jdbc
                .sql(
                        "select id, step_id, number, from_on, due_on, version from cycle_occurrence where step_id = any(?) order by from_on, number")
                .param(steps.stream().map(Step::id).toArray(Long[]::new))
                .query(Kept.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Kept::stepId));
        steps.forEach(step -> settle(step, kept.getOrDefault(step.id(), List.of())));
    }

    private void settle(Step step, List<Kept> kept) {
        List<Time> times = step.times();
        boolean once = kept.size() == 1 && times.size() == 1;
        List<Time> wanted = times.stream()
                .filter(time -> kept.stream().noneMatch(each -> each.marked() && (once || each.meets(time))))
                .toList();
        Deque<Kept> free =
                new ArrayDeque<>(kept.stream().filter(each -> !each.marked()).toList());
        Set<Integer> numbers = kept.stream().map(Kept::number).collect(Collectors.toCollection(HashSet::new));
        for (Time time : wanted) {
            if (free.isEmpty()) {
                add(step, time, firstNotIn(numbers));
            } else {
                move(free.poll(), time);
            }
        }
        free.forEach(each -> jdbc.sql("delete from cycle_occurrence where id = ? and version = 0")
                .param(each.id())
                .update());
    }

    private static int firstNotIn(Set<Integer> numbers) {
        int number = 1;
        while (!numbers.add(number)) {
            number++;
        }
        return number;
    }

    private void add(Step step, Time time, int number) {
        jdbc.sql("insert into cycle_occurrence (step_id, number, from_on, due_on) values (?, ?, ?, ?)")
                .params(step.id(), number, time.from(), time.due())
                .update();
    }

    private void move(Kept kept, Time time) {
        jdbc.sql("update cycle_occurrence set from_on = ?, due_on = ? where id = ? and version = 0")
                .params(time.from(), time.due(), kept.id())
                .update();
    }
}
