package se.genomgang.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.tabular.LineProblem;

/**
 * What one line of a file of actions will do.
 *
 * @param line number in the file
 * @param description as it stands there
 * @param action what is opened; null when the line cannot be understood
 * @param errors why it cannot be opened
 * @param remarks why it is passed over although it could be
 */
public record ActionImportStep(
        long line,
        String description,
        @Nullable ImportedAction action,
        List<LineProblem> errors,
        List<LineProblem> remarks) {

    /** Whether the file has to be mended first. */
    public boolean faulty() {
        return !errors.isEmpty();
    }

    /** Whether an action is opened. */
    public boolean opens() {
        return action != null && errors.isEmpty() && remarks.isEmpty();
    }

    String inShort() {
        return (opens() ? "+" : faulty() ? "!" : "=") + (action == null ? description : action.inShort());
    }
}
