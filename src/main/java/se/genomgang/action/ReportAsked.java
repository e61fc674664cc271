package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The one responsible was asked for a report. */
public record ReportAsked(PersonId actor, ActionId action, UnitId owner, String number) implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number);
    }
}
