package se.genomgang.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.PlanActivity;
import se.genomgang.cycle.Theme;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * The form that says what an activity is.
 *
 * @param monthFrom null when it goes on all year
 * @param concerns asked of the central unit only
 * @param version the version that was read; not asked for when it is added
 * @param more whether one more step was asked for
 */
public record ActivityForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 200) @Nullable String titleEn,
        @NotNull @Nullable Theme theme,
        @Nullable Integer monthFrom,
        @Nullable Integer monthTo,
        @Nullable Boolean asNeeded,
        @Nullable List<String> feeds,
        @Nullable List<UnitKind> concerns,
        @Nullable List<@Valid StepForm> steps,
        @Nullable Integer version,
        @Nullable Boolean more) {

    /** Rows that were skipped are empty. */
    public ActivityForm {
        steps = steps == null
                ? null
                : steps.stream()
                        .map(step -> step == null ? StepForm.EMPTY : step)
                        .toList();
    }

    static ActivityForm fresh(UnitKind kind) {
        return new ActivityForm(
                "",
                "",
                null,
                null,
                null,
                false,
                List.of(),
                List.of(kind),
                List.of(StepForm.fresh(Rhythm.MONTHS)),
                null,
                false);
    }

    static ActivityForm from(ActivityView activity) {
        Integer to = activity.monthTo();
        return new ActivityForm(
                activity.title().sv(),
                StepForm.english(activity.title()),
                activity.theme(),
                activity.monthFrom(),
                Objects.equals(to, activity.monthFrom()) ? null : to,
                activity.asNeeded(),
                activity.feeds(),
                List.copyOf(activity.concerns()),
                activity.steps().stream()
                        .map(step -> StepForm.from(step, activity))
                        .toList(),
                activity.version(),
                false);
    }

    /** The rows there are; at least one. */
    public List<StepForm> rows() {
        return steps == null || steps.isEmpty() ? List.of(StepForm.fresh(Rhythm.MONTHS)) : steps;
    }

    /** The same with one more step to fill in. */
    ActivityForm withMore() {
        List<StepForm> longer = new ArrayList<>(rows());
        if (longer.size() < PlanActivity.MOST_STEPS) {
            longer.add(StepForm.EMPTY);
        }
        return new ActivityForm(
                title, titleEn, theme, monthFrom, monthTo, asNeeded, feeds, concerns, longer, version, false);
    }

    /** What a form without errors asks for. */
    PlanActivity toCommand() {
        for (int row : kept()) {
            if (rows().get(row).rhythm() == null) {
                throw new InvalidField("steps[" + row + "].rhythm", "cycle.invalid.when");
            }
        }
        return new PlanActivity(
                label(title, titleEn),
                Objects.requireNonNull(theme),
                monthFrom,
                monthTo,
                Boolean.TRUE.equals(asNeeded),
                feeds == null
                        ? List.of()
                        : feeds.stream().filter(Objects::nonNull).toList(),
                concerns == null
                        ? Set.of()
                        : Set.copyOf(concerns.stream().filter(Objects::nonNull).toList()),
                kept().stream().map(row -> rows().get(row).toStep()).toList());
    }

    /** The rows that say something, in their order. */
    List<Integer> kept() {
        return IntStream.range(0, rows().size())
                .filter(row -> !rows().get(row).skipped())
                .boxed()
                .toList();
    }

    /** The version that was read; one that nobody has when none was sent. */
    int versionRead() {
        return version == null ? -1 : version;
    }

    static Label label(@Nullable String sv, @Nullable String en) {
        return new Label(Objects.requireNonNullElse(sv, ""), Objects.requireNonNullElse(en, ""));
    }
}
