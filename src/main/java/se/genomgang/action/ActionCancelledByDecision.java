package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * An action was cancelled because it was decided so, such as at a meeting.
 *
 * @param because what the decision is called
 */
public record ActionCancelledByDecision(PersonId actor, ActionId action, UnitId owner, String number, String because)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "because", because);
    }
}
