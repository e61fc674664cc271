package se.genomgang.attachment;

import java.time.Instant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * A stored file, without its content.
 *
 * @param position its number among the files its owner has now, from 1; "bilaga 3.1" is the first of point 3
 * @param fileName cleaned: no path, no control or direction characters
 * @param mediaType what the content was found to be
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record AttachmentView(
        AttachmentId id,
        Subject owner,
        int position,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        PersonId uploadedBy,
        Instant uploadedAt) {}
