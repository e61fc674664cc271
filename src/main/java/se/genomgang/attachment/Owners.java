package se.genomgang.attachment;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;

/** Asks the owner of a file; an owner nobody answers for lets nobody in. */
@Component
class Owners {

    private static final OwnerAccess CLOSED = new OwnerAccess() {
        @Override
        public String ownerType() {
            return "";
        }

        @Override
        public boolean mayRead(Subject owner, Rights rights) {
            return false;
        }

        @Override
        public boolean mayChange(Subject owner, Rights rights) {
            return false;
        }
    };

    private final ObjectProvider<OwnerAccess> owners;
    private final ObjectProvider<KeptFiles> keepers;

    Owners(ObjectProvider<OwnerAccess> owners, ObjectProvider<KeptFiles> keepers) {
        this.owners = owners;
        this.keepers = keepers;
    }

    OwnerAccess of(Subject owner) {
        return owners.stream()
                .filter(access -> access.ownerType().equals(owner.type()))
                .findFirst()
                .orElse(CLOSED);
    }

    boolean kept(AttachmentView file, Rights rights) {
        return keepers.stream().anyMatch(keeper -> keeper.mayRead(file, rights));
    }
}
