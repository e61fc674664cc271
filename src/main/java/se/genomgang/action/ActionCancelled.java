package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The head of the unit cancelled an action, for a reason. */
public record ActionCancelled(PersonId actor, ActionId action, UnitId owner, String number, String reason)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "reason", reason);
    }
}
