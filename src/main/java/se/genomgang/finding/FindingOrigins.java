package se.genomgang.finding;

import org.springframework.stereotype.Component;
import se.genomgang.action.ActionOriginAccess;
import se.genomgang.kernel.Rights;

/** Leads those who see a finding back to it from its actions. */
@Component
class FindingOrigins implements ActionOriginAccess {

    private final FindingDesk desk;

    FindingOrigins(FindingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String originType() {
        return Treatment.ORIGIN;
    }

    @Override
    public boolean mayRead(long id, Rights rights) {
        return desk.sees(new FindingId(id), rights);
    }
}
