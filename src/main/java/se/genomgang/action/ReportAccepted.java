package se.genomgang.action;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The head of the unit accepted a report. */
public record ReportAccepted(PersonId actor, ActionId action, UnitId owner, String number, int report)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "report", String.valueOf(report));
    }
}
