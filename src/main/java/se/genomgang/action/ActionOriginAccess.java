package se.genomgang.action;

import se.genomgang.kernel.Rights;

/** Says who may read where an action came from; implemented by the rooms whose things are not for everyone. */
public interface ActionOriginAccess {

    /** The type of origin it answers for, such as {@code finding}. */
    String originType();

    /** Whether the person may read the origin. */
    boolean mayRead(long id, Rights rights);
}
