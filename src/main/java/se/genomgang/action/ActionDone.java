package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** An action was closed as done, by the acceptance of a report that asked for it. */
public record ActionDone(PersonId actor, ActionId action, UnitId owner, String number, int report)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "report", String.valueOf(report));
    }
}
