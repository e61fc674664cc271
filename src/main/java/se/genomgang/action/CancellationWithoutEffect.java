package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * It was decided to cancel an action that had been closed before the decision stood: nothing changed.
 *
 * @param because what the decision is called
 */
public record CancellationWithoutEffect(PersonId actor, ActionId action, UnitId owner, String number, String because)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "because", because);
    }
}
