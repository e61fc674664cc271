package se.genomgang.attachment;

import se.genomgang.kernel.Rights;

/**
 * Keeps files readable after they were removed where they came from: what an adjusted protocol lists stays with it. Implemented by those who keep.
 */
public interface KeptFiles {

    /** Whether the person may read the file because something this person may read lists it. */
    boolean mayRead(AttachmentView file, Rights rights);
}
