package se.genomgang.attachment;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;

/** Takes in, lists, hands out and removes files. Who may add is decided by the owner's room before it calls. */
@Service
@Transactional
public class Attachments {

    private final FileCheck check;
    private final AttachmentStore store;
    private final Owners owners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(FileCheck check, AttachmentStore store, Owners owners, ApplicationEventPublisher events, Clock clock) {
        this.check = check;
        this.store = store;
        this.owners = owners;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a file last among the owner's.
     *
     * @throws se.genomgang.kernel.InvalidField at {@code file}, when it is not a file that is taken in
     */
    public AttachmentId add(Subject owner, Upload upload, PersonId by) {
        CheckedFile file = check.check(upload);
        store.keepContent(file.sha256(), file.content());
        AttachmentId id = store.add(owner, file, by, clock.instant());
        OwnerAccess access = owners.of(owner);
        events.publishEvent(new AttachmentAdded(
                by,
                id,
                owner,
                file.fileName(),
                file.sha256(),
                access.context(owner).orElse(null),
                access.unit(owner).orElse(null)));
        return id;
    }

    /** Removes a file from its owner. Content and fact are kept. */
    public void remove(AttachmentId id, Rights rights) {
        AttachmentView file = store.find(id)
                .filter(row -> !row.removed())
                .map(AttachmentStore.Row::file)
                .orElseThrow(NotVisible::new);
        OwnerAccess access = owners.of(file.owner());
        if (!access.mayRead(file.owner(), rights)) {
            throw new NotVisible();
        }
        if (!access.mayChange(file.owner(), rights)) {
            throw new NotAllowed("attachment.notAllowed.remove");
        }
        if (store.remove(id, rights.person(), clock.instant())) {
            events.publishEvent(new AttachmentRemoved(
                    rights.person(),
                    id,
                    file.owner(),
                    file.fileName(),
                    file.sha256(),
                    access.context(file.owner()).orElse(null),
                    access.unit(file.owner()).orElse(null)));
        }
    }

    /** The file with its content, for whoever may read its owner, or something that keeps it; an auditor's reading is written down. */
    public StoredFile read(AttachmentId id, Rights rights) {
        AttachmentView file = readable(id, rights);
        if (rights.auditor()) {
            OwnerAccess access = owners.of(file.owner());
            events.publishEvent(new AttachmentViewed(
                    rights.person(),
                    file.owner(),
                    file.fileName(),
                    access.context(file.owner()).orElse(null),
                    access.unit(file.owner()).orElse(null)));
        }
        return new StoredFile(file, store.content(file.sha256()));
    }

    /** The content alone, for whoever may read it, where the caller writes down that it is handed out. */
    @Transactional(readOnly = true)
    public byte[] content(AttachmentId id, Rights rights) {
        return store.content(readable(id, rights).sha256());
    }

    private AttachmentView readable(AttachmentId id, Rights rights) {
        AttachmentStore.Row row = store.find(id).orElseThrow(NotVisible::new);
        AttachmentView file = row.file();
        boolean fromOwner = !row.removed() && owners.of(file.owner()).mayRead(file.owner(), rights);
        if (!fromOwner && !owners.kept(file, rights)) {
            throw new NotVisible();
        }
        return file;
    }

    /** Where the file's owner shows its files, for whoever may read it. */
    @Transactional(readOnly = true)
    public String pathOf(AttachmentId id, Rights rights) {
        Subject owner = store.find(id).orElseThrow(NotVisible::new).file().owner();
        OwnerAccess access = owners.of(owner);
        if (!access.mayRead(owner, rights)) {
            throw new NotVisible();
        }
        return access.path(owner);
    }

    /** The owner's files in order. */
    @Transactional(readOnly = true)
    public List<AttachmentView> of(Subject owner) {
        return store.of(owner.type(), List.of(owner.id()));
    }

    /** The files of several owners of one type, in one statement; an owner without files is not among the keys. */
    @Transactional(readOnly = true)
    public Map<Subject, List<AttachmentView>> of(String type, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return store.of(type, ids).stream()
                .collect(Collectors.groupingBy(AttachmentView::owner, LinkedHashMap::new, Collectors.toList()));
    }
}
