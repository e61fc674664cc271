package se.genomgang.cycle;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.UnitKind;

/** Writes the steps of activities. The cycle's row must be held. */
@Component
class StepStore {

    private static final String INSERT =
            """
            insert into cycle_step (activity_id, position, timing, recurrence, from_on, to_on, doer_sv, doer_en, with_sv, with_en, to_whom_sv, to_whom_en,
                title_sv, title_en, concerns)
            values (:id, :position, :timing, :recurrence, :from, :to, :doer_sv, :doer_en, :with_sv, :with_en, :to_whom_sv, :to_whom_en, :title_sv,
                :title_en, :concerns)
            """;

    private static final String UPDATE =
            """
            update cycle_step set position = :position, timing = :timing, recurrence = :recurrence, from_on = :from, to_on = :to, doer_sv = :doer_sv,
                doer_en = :doer_en, with_sv = :with_sv, with_en = :with_en, to_whom_sv = :to_whom_sv, to_whom_en = :to_whom_en, title_sv = :title_sv,
                title_en = :title_en, concerns = :concerns where id = :id
            """;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the step that it changes; null for a new one */
    record Written(@Nullable Long id, Substance.Part part, Set<UnitKind> concerns) {}

    /**
     * Gives the activity these steps and no others, in this order.
     *
     * @param now the steps that it has
     * @throws InvalidField when a step is to go of which somebody has said how far it has come
     * @throws NotVisible for a step that is another's
     */
    void write(long activity, List<StepView> now, List<Written> steps) {
        Set<Long> had = now.stream().map(StepView::id).collect(Collectors.toSet());
        Set<Long> kept =
                steps.stream().map(Written::id).filter(Objects::nonNull).collect(Collectors.toSet());
        if (!had.containsAll(kept)) {
            throw new NotVisible();
        }
        now.stream().filter(step -> !kept.contains(step.id())).forEach(this::remove);
        jdbc.sql("update cycle_step set position = -position where activity_id = ?")
                .param(activity)
                .update();
        for (int i = 0; i < steps.size(); i++) {
            Written step = steps.get(i);
            if (step.id() == null) {
                say(INSERT, activity, i + 1, step);
            } else {
                say(UPDATE, step.id(), i + 1, step);
            }
        }
    }

    private void remove(StepView step) {
        if (step.occurrences().stream().anyMatch(OccurrenceView::marked)) {
            throw new InvalidField("steps", "cycle.invalid.stepMarked");
        }
        jdbc.sql("delete from cycle_step where id = ?").param(step.id()).update();
    }

    private void say(String sql, long id, int position, Written step) {
        Substance.Part part = step.part();
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("id", id)
                .param("position", position)
                .param("timing", part.period().timing().name())
                .param("recurrence", part.recurrence().name())
                .param("from", part.period().from())
                .param("to", part.period().to())
                .param("concerns", ActivityStore.names(step.concerns()));
        label(statement, "doer", part.doer());
        label(statement, "with", part.with());
        label(statement, "to_whom", part.toWhom());
        label(statement, "title", part.title());
        statement.update();
    }

    private static void label(JdbcClient.StatementSpec statement, String name, Label label) {
        statement.param(name + "_sv", label.sv()).param(name + "_en", label.en());
    }
}
