package se.genomgang.attachment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** Something that happened to a file of an owner; told of the owner. */
interface AttachmentEvent extends DomainEvent {

    Subject owner();

    String fileName();

    String sha256();

    /** The larger thing the owner belongs to; null when there is none. */
    @Nullable
    Subject belongsTo();

    /** Whose work it is; null when it is no unit's. */
    @Nullable
    UnitId of();

    @Override
    default Subject subject() {
        return owner();
    }

    @Override
    default Optional<Subject> context() {
        return Optional.ofNullable(belongsTo());
    }

    @Override
    default Optional<UnitId> unit() {
        return Optional.ofNullable(of());
    }

    @Override
    default Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("fileName", fileName());
        details.put("sha256", sha256());
        return details;
    }
}
