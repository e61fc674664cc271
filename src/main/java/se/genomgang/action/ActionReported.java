package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * The one responsible reported on an action, or the management representative proposed to close it.
 *
 * @param report the report's number within the action
 * @param asksClosing whether its acceptance closes the action
 */
public record ActionReported(
        PersonId actor, ActionId action, UnitId owner, String number, int report, boolean asksClosing)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "report", String.valueOf(report), "asksClosing", asksClosing ? "YES" : "NO");
    }
}
