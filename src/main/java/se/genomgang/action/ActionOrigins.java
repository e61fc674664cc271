package se.genomgang.action;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import se.genomgang.kernel.Rights;

/** Tells whether a reader of an action may follow it back to where it was decided. */
@Service
public class ActionOrigins {

    private final ObjectProvider<ActionOriginAccess> access;

    ActionOrigins(ObjectProvider<ActionOriginAccess> access) {
        this.access = access;
    }

    /** An origin that nobody answers for leads its reader on by itself. */
    public boolean mayRead(ActionOrigin origin, Rights rights) {
        return access.stream()
                .filter(each -> each.originType().equals(origin.type()))
                .allMatch(each -> each.mayRead(origin.id(), rights));
    }
}
