package se.genomgang.cycle.web;

import static se.genomgang.cycle.web.ActivityForm.label;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Period;
import se.genomgang.cycle.PlanActivity;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Timing;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * A step in the form.
 *
 * @param id of a step that there is; null for a new one
 * @param concern whose step it is, in the central cycle; null: as the activity
 * @param gone whether it is to be removed
 */
public record StepForm(
        @Nullable Long id,
        @Size(max = 200) @Nullable String title,
        @Size(max = 200) @Nullable String titleEn,
        @Nullable Rhythm rhythm,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 200) @Nullable String doer,
        @Size(max = 200) @Nullable String doerEn,
        @Size(max = 200) @Nullable String with,
        @Size(max = 200) @Nullable String withEn,
        @Size(max = 200) @Nullable String toWhom,
        @Size(max = 200) @Nullable String toWhomEn,
        @Nullable UnitKind concern,
        @Nullable Boolean gone) {

    static final StepForm EMPTY = fresh(null);

    static StepForm fresh(@Nullable Rhythm rhythm) {
        return new StepForm(null, "", "", rhythm, null, null, "", "", "", "", "", "", null, false);
    }

    /** Days that follow from the activity's months are left empty, so that they follow when the months are changed. */
    static StepForm from(StepView step, ActivityView activity) {
        Period period = step.period();
        boolean months = period.timing() == Timing.MONTHS;
        boolean begins = period.from().equals(activity.firstDay(period.from().getYear()));
        boolean ends = period.to().equals(activity.lastDay(period.to().getYear()));
        boolean oneDay = period.timing() == Timing.ON && period.from().equals(period.to());
        return new StepForm(
                step.id(),
                step.title().sv(),
                english(step.title()),
                Rhythm.of(step.period(), step.recurrence()),
                months && begins && ends || period.timing() == Timing.BY && begins ? null : period.from(),
                months && begins && ends || oneDay ? null : period.to(),
                step.doer().sv(),
                english(step.doer()),
                step.with().sv(),
                english(step.with()),
                step.toWhom().sv(),
                english(step.toWhom()),
                step.concerns().stream().findFirst().orElse(null),
                false);
    }

    /** Shown only where it says something else: what is left empty repeats the Swedish. */
    static String english(Label label) {
        return label.en().equals(label.sv()) ? "" : label.en();
    }

    /** Whether nothing was typed on a new row, or it is to be removed. */
    boolean skipped() {
        return Boolean.TRUE.equals(gone) || id == null && rhythm == null && from == null && to == null && blank();
    }

    private boolean blank() {
        return Stream.of(title, titleEn, doer, doerEn, with, withEn, toWhom, toWhomEn)
                .allMatch(text -> text == null || text.isBlank());
    }

    PlanActivity.Step toStep() {
        Rhythm chosen = Objects.requireNonNull(rhythm);
        return new PlanActivity.Step(
                id,
                label(title, titleEn),
                chosen.timing(),
                chosen.recurrence(),
                from,
                to,
                label(doer, doerEn),
                label(with, withEn),
                label(toWhom, toWhomEn),
                concern == null ? Set.of() : Set.of(concern));
    }
}
