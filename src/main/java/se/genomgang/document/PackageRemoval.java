package se.genomgang.document;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes packages that have been kept for their time; what they were, and who ordered them, remains. */
@Component
class PackageRemoval {

    private final PackageStore store;

    PackageRemoval(PackageStore store) {
        this.store = store;
    }

    /** Removes what is due, a hundred at a time; the rest the next time. @return how many were removed */
    @Transactional
    int sweep(LocalDate asOf) {
        return store.removeDue(asOf);
    }
}
