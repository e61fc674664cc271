package se.genomgang.cycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * What an activity says, whichever unit and year it stands in: that which can differ between a unit's and the central one.
 *
 * @param monthFrom null when it goes on all year
 * @param leftOut why it is not done; null when it is
 */
public record Substance(
        Label title,
        Theme theme,
        @Nullable Integer monthFrom,
        @Nullable Integer monthTo,
        boolean asNeeded,
        List<String> feeds,
        @Nullable String leftOut,
        List<Part> parts) {

    /** What a step says. */
    public record Part(Label title, Period period, Recurrence recurrence, Label doer, Label with, Label toWhom) {

        static Part of(StepView step) {
            return new Part(step.title(), step.period(), step.recurrence(), step.doer(), step.with(), step.toWhom());
        }
    }

    /** Of a unit's own activity. */
    public static Substance of(ActivityView activity) {
        return of(activity, activity.steps());
    }

    /** Of a central activity, as far as it concerns units of the kind. */
    static Substance of(ActivityView activity, UnitKind kind) {
        return of(
                activity,
                activity.steps().stream().filter(step -> step.concerns(kind)).toList());
    }

    private static Substance of(ActivityView activity, List<StepView> steps) {
        return new Substance(
                activity.title(),
                activity.theme(),
                activity.monthFrom(),
                activity.monthTo(),
                activity.asNeeded(),
                activity.feeds().stream().sorted().toList(),
                activity.leftOut(),
                steps.stream().map(Part::of).toList());
    }

    /** The same in another year, with its dates moved. */
    Substance inYear(int year) {
        return with(parts.stream()
                .map(part -> new Part(
                        part.title(),
                        part.period().inYear(year),
                        part.recurrence(),
                        part.doer(),
                        part.with(),
                        part.toWhom()))
                .toList());
    }

    /** The same, not done. */
    Substance leftOutFor(String reason) {
        return new Substance(title, theme, monthFrom, monthTo, asNeeded, feeds, reason, parts);
    }

    private Substance with(List<Part> moved) {
        return new Substance(title, theme, monthFrom, monthTo, asNeeded, feeds, leftOut, moved);
    }

    /** In what the two differ; why something is left out is each one's own affair. */
    Set<Aspect> unlike(Substance other) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        note(aspects, Aspect.LEFT_OUT, other, each -> each.leftOut() == null);
        note(aspects, Aspect.TITLE, other, Substance::title);
        note(aspects, Aspect.MONTHS, other, each -> List.of(month(each.monthFrom()), month(each.monthTo())));
        note(aspects, Aspect.THEME, other, Substance::theme);
        note(aspects, Aspect.NEED, other, Substance::asNeeded);
        note(aspects, Aspect.FEEDS, other, Substance::feeds);
        note(aspects, Aspect.STEPS, other, each -> each.parts().size());
        if (!aspects.contains(Aspect.STEPS)) {
            note(aspects, Aspect.STEPS, other, each -> each.each(Part::title));
            note(aspects, Aspect.WHEN, other, each -> each.each(part -> List.of(part.period(), part.recurrence())));
            note(
                    aspects,
                    Aspect.WHO,
                    other,
                    each -> each.each(part -> List.of(part.doer(), part.with(), part.toWhom())));
        }
        return aspects;
    }

    private void note(Set<Aspect> aspects, Aspect aspect, Substance other, Function<Substance, ?> what) {
        if (!Objects.equals(what.apply(this), what.apply(other))) {
            aspects.add(aspect);
        }
    }

    private List<?> each(Function<Part, ?> what) {
        return parts.stream().map(what).toList();
    }

    private static int month(@Nullable Integer month) {
        return month == null ? 0 : month;
    }

    /** In plain words, for who finds that someone else has changed it. */
    String words() {
        return title.sv()
                + parts.stream()
                        .map(part ->
                                "\n" + part.title().sv() + " " + part.period().from() + " – "
                                        + part.period().to() + " " + part.doer().sv())
                        .collect(Collectors.joining());
    }
}
