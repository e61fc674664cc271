package se.genomgang.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.tabular.LineProblem;

/**
 * What one line of a file of activities will do.
 *
 * @param line number in the file
 * @param title the activity's, as it stands there
 * @param part which of its steps, as it stands there; may be empty
 * @param activity what it is understood as; null when it cannot be
 * @param at which of that activity's steps the line is, from 0
 * @param guessedTheme whether the file does not say what it is about
 * @param errors why it cannot be added
 * @param remarks why it is passed over although it could be
 */
public record CycleImportStep(
        long line,
        String title,
        String part,
        @Nullable Substance activity,
        int at,
        boolean guessedTheme,
        List<LineProblem> errors,
        List<LineProblem> remarks) {

    /** Whether the file has to be mended first. */
    public boolean faulty() {
        return !errors.isEmpty();
    }

    /** Whether something is added. */
    public boolean adds() {
        return activity != null && errors.isEmpty() && remarks.isEmpty();
    }

    /** Whether it is the first line of an activity that is added. */
    public boolean addsActivity() {
        return adds() && at == 0;
    }

    String inShort() {
        return (adds() ? "+" : faulty() ? "!" : "=") + title + "|" + part + "|" + activity;
    }
}
