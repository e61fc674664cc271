package se.genomgang.attachment;

import java.util.Optional;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Says who may do what with the files of one type of owner; implemented by the room that has the owners. */
public interface OwnerAccess {

    /** The type of owner it answers for, such as {@code agenda-point}. */
    String ownerType();

    /** Whether the person may read the owner's files; false also when there is no such owner. */
    boolean mayRead(Subject owner, Rights rights);

    /** Whether the person may add and remove files there now. */
    boolean mayChange(Subject owner, Rights rights);

    /** Where the owner's files are shown; the way back after a removal. */
    default String path(Subject owner) {
        return "/";
    }

    /** The larger thing the owner belongs to, such as the meeting: for the journal. */
    default Optional<Subject> context(Subject owner) {
        return Optional.empty();
    }

    /** Whose work it is: for the journal. */
    default Optional<UnitId> unit(Subject owner) {
        return Optional.empty();
    }
}
