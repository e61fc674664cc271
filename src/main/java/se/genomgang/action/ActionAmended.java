package se.genomgang.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/**
 * A settled action was handed to somebody else or given another day, for a reason.
 *
 * @param dueBefore the last day it was in time until now
 * @param dueOn the last day it is in time from now on
 */
public record ActionAmended(
        PersonId actor,
        ActionId action,
        UnitId owner,
        String number,
        boolean handedOver,
        LocalDate dueBefore,
        LocalDate dueOn,
        String reason)
        implements ActionEvent {

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("number", number);
        if (!dueOn.equals(dueBefore)) {
            details.put("dueBefore", dueBefore.toString());
            details.put("dueOn", dueOn.toString());
        }
        details.put("reason", reason);
        return details;
    }
}
