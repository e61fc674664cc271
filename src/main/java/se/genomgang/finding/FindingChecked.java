package se.genomgang.finding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** The effect of what was done about a finding was checked. */
public record FindingChecked(PersonId actor, FindingId finding, UnitId owner, boolean effective, LocalDate checkedOn)
        implements FindingEvent {

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("effective", effective ? "YES" : "NO");
        details.put("checkedOn", checkedOn.toString());
        return details;
    }
}
