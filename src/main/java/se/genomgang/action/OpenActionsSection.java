package se.genomgang.action;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;

/** The unit's open actions on its page, those most late first. */
@Component
class OpenActionsSection implements UnitSection {

    private static final int ROWS = 10;

    private final ActionList list;

    OpenActionsSection(ActionList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "action/unit :: openActions";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        var filter = new ActionFilter(
                ActionFilter.Scope.ALL, unit.code(), ActionFilter.Standing.OPEN, null, null, null, "", null);
        ActionPage page = list.find(filter, rights, ROWS);
        return Map.of("actionRows", page.rows(), "actionMore", page.next() != null, "actionUnit", unit.code());
    }
}
