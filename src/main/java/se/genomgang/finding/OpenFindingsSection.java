package se.genomgang.finding;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.finding.FindingFilter.Standing;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;

/** The unit's open findings on its page, the oldest first; nothing at all for those who do not see the unit's findings. */
@Component
class OpenFindingsSection implements UnitSection {

    private static final int ROWS = 10;

    private final FindingList list;

    OpenFindingsSection(FindingList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String fragment() {
        return "finding/unit :: openFindings";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        if (!FindingVisibility.readsUnit(unit.id(), rights)) {
            return Map.of("findingShown", false);
        }
        var filter = new FindingFilter(unit.code(), null, null, Standing.OPEN, null, "", null);
        return Map.of(
                "findingShown",
                true,
                "findingRows",
                list.find(filter, rights, ROWS).rows(),
                "findingUnit",
                unit.code(),
                "findingMayAdd",
                rights.organises(unit.id()) && unit.lastDay() == null);
    }
}
