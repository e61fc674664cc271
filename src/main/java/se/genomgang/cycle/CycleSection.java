package se.genomgang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;

/** Leads from a unit's page to its year. */
@Component
class CycleSection implements UnitSection {

    private final Clock clock;

    CycleSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String fragment() {
        return "cycle/unit :: cycle";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        return Map.of(
                "cycleUnit", unit.code(),
                "cycleYear", LocalDate.now(clock).getYear());
    }
}
