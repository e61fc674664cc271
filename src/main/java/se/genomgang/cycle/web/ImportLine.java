package se.genomgang.cycle.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.cycle.CycleImportStep;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Substance;

/**
 * A line of a file of activities, as it is understood.
 *
 * @param heading the months it stands under; null when it goes on all year, or cannot be understood
 * @param when empty when it cannot be understood
 * @param who by whom, with whom and to whom; may be empty
 */
public record ImportLine(CycleImportStep step, @Nullable String heading, String when, String who) {

    static ImportLine of(CycleImportStep step, CycleWords words, Locale locale) {
        Substance activity = step.activity();
        if (activity == null) {
            return new ImportLine(step, null, "", "");
        }
        Substance.Part part = activity.parts().get(step.at());
        StepView said = new StepView(
                0,
                part.title(),
                part.period(),
                part.recurrence(),
                part.doer(),
                part.with(),
                part.toWhom(),
                Set.of(),
                List.of());
        return new ImportLine(
                step,
                activity.monthFrom() == null
                        ? null
                        : words.heading(activity.monthFrom(), Objects.requireNonNull(activity.monthTo())),
                words.when(said, locale),
                words.who(said, locale));
    }
}
