package se.genomgang.attachment;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/**
 * A file was added to its owner. Whoever has the owner listens inside the transaction and may refuse.
 *
 * @param belongsTo the larger thing the owner belongs to; null when there is none
 * @param of whose work it is; null when it is no unit's
 */
public record AttachmentAdded(
        PersonId actor,
        AttachmentId attachment,
        Subject owner,
        String fileName,
        String sha256,
        @Nullable Subject belongsTo,
        @Nullable UnitId of)
        implements AttachmentEvent {}
