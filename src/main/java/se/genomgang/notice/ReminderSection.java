package se.genomgang.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;

/** The way from a unit's page to reminding it, for those who may. No statement. */
@Component
class ReminderSection implements UnitSection {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String fragment() {
        return "notice/unit :: remind";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        return Map.of("noticeRemind", UnitReminders.mayRemind(rights), "noticeUnit", unit.code());
    }
}
