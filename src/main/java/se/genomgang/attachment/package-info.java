/**
 * Files that belong to something: taken in only when they are what they say they are, stored once per content, never changed, handed out as
 * downloads only.
 *
 * <p>It does not know what a file belongs to: each owner says through {@link se.genomgang.attachment.OwnerAccess} who may read and change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package se.genomgang.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
