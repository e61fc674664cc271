package se.genomgang.routine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.people.People;

/**
 * The life of a draft: started as a copy, described, deleted or put in force. The environmental manager and the coordinators edit; only the
 * manager puts in force.
 */
@Service
@Transactional
public class RoutineDrafts {

    private final RoutineVersions versions;
    private final Routines routines;
    private final RoutineReader reader;
    private final RoutineWriter writer;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoutineDrafts(
            RoutineVersions versions,
            Routines routines,
            RoutineReader reader,
            RoutineWriter writer,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.routines = routines;
        this.reader = reader;
        this.writer = writer;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a draft that says what the copied version says. */
    public void start(StartDraft command, Rights rights) {
        RoutineBook copied = copyable(command.copyOf(), rights);
        if (versions.existsByCodeIgnoreCase(command.code())) {
            throw new InvalidField("code", "routine.start.code.taken", command.code());
        }
        RoutineVersion draft = versions.saveAndFlush(new RoutineVersion(command, rights.person(), clock.instant()));
        writer.replace(draft.id(), copied);
        events.publishEvent(new RoutineDraftStarted(rights.person(), draft.id(), draft.code()));
    }

    /** Changes the draft's line in the change log. */
    public void describe(DraftRef ref, LocalDate dated, Label change, Rights rights) {
        RoutineVersion draft = draft(ref, rights);
        draft.describe(dated, change, rights.person(), clock.instant());
        changed(draft, "", rights.person());
    }

    /** Changes how strongly the draft asks for each thing of the record. */
    public void recordRules(DraftRef ref, Map<RecordRule, Strength> strengths, Rights rights) {
        edit(ref, book -> "", book -> book.recordedAs(strengths), rights);
    }

    /** Deletes the draft with everything it says; its journal remains. */
    public void delete(DraftRef ref, Rights rights) {
        RoutineVersion draft = draft(ref, rights);
        writer.clear(draft.id());
        versions.delete(draft);
        versions.flush();
        events.publishEvent(new RoutineDraftDeleted(rights.person(), draft.id(), draft.code()));
    }

    /**
     * Puts the draft in force: it binds every meeting planned from then on and never changes again. Meetings already planned keep theirs.
     *
     * @param from first day it binds, inclusive: today or later, and later than every other version's
     */
    public void putInForce(DraftRef ref, LocalDate from, Rights rights) {
        RoutineVersion draft = draft(ref, rights);
        if (!rights.manager()) {
            throw new NotAllowed("routine.notAllowed.putInForce");
        }
        if (!Obstacle.in(reader.read(draft.view())).isEmpty()) {
            throw new Refused("routine.refused.incomplete", draft.code());
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw new InvalidField("from", "routine.inForce.from.past");
        }
        routines.versions().stream()
                .map(RoutineView::inForceFrom)
                .filter(Objects::nonNull)
                .filter(other -> !other.isBefore(from))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidField("from", "routine.inForce.from.early", other.toString());
                });
        draft.putInForce(from, rights.person(), clock.instant());
        versions.saveAndFlush(draft);
        events.publishEvent(new RoutinePutInForce(rights.person(), draft.id(), draft.code(), from));
    }

    /** Whether this person may change drafts. */
    public static boolean mayEdit(Rights rights) {
        return rights.coOrganises();
    }

    /** The draft's book for someone about to edit it. */
    @Transactional(readOnly = true)
    public RoutineBook open(String code, Rights rights) {
        RoutineBook book = routines.book(code);
        refuseUnlessEditor(rights);
        if (!book.routine().draft()) {
            throw new Refused("routine.refused.fixed", code);
        }
        return book;
    }

    /** The book of a version for someone about to start a draft from it. */
    @Transactional(readOnly = true)
    public RoutineBook copyable(String code, Rights rights) {
        RoutineBook book = routines.book(code);
        refuseUnlessEditor(rights);
        if (!book.routine().hasRules()) {
            throw new Refused("routine.refused.noRules", code);
        }
        return book;
    }

    /** The draft's book for someone about to put it in force. */
    @Transactional(readOnly = true)
    public RoutineBook openToPutInForce(String code, Rights rights) {
        RoutineBook book = open(code, rights);
        if (!rights.manager()) {
            throw new NotAllowed("routine.notAllowed.putInForce");
        }
        return book;
    }

    /** Remarks about what a version says, for this year and the next. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(RoutineBook book) {
        return Feasibility.of(book, LocalDate.now(clock).getYear());
    }

    /**
     * Replaces what the draft says by what the change makes of it.
     *
     * @param part names what is changed, from what stood before
     */
    void edit(DraftRef ref, Function<RoutineBook, String> part, UnaryOperator<RoutineBook> change, Rights rights) {
        RoutineVersion draft = draft(ref, rights);
        RoutineBook before = reader.read(draft.view());
        writer.replace(draft.id(), change.apply(before));
        draft.touch(rights.person(), clock.instant());
        changed(draft, part.apply(before), rights.person());
    }

    private void changed(RoutineVersion draft, String part, PersonId by) {
        versions.saveAndFlush(draft);
        events.publishEvent(new RoutineDraftChanged(by, draft.id(), draft.code(), part));
    }

    private RoutineVersion draft(DraftRef ref, Rights rights) {
        RoutineVersion draft = versions.findByCode(ref.code()).orElseThrow(NotVisible::new);
        refuseUnlessEditor(rights);
        draft.refuseUnlessDraft();
        RoutineView standing = draft.view();
        if (standing.version() != ref.version()) {
            throw new Stale(
                    "",
                    "",
                    nameOf(standing),
                    Objects.requireNonNullElse(standing.changedAt(), clock.instant()),
                    standing.version());
        }
        return draft;
    }

    private String nameOf(RoutineView standing) {
        PersonId by = standing.changedBy();
        return by == null ? "" : people.names(List.of(by)).getOrDefault(by, "");
    }

    private static void refuseUnlessEditor(Rights rights) {
        if (!mayEdit(rights)) {
            throw new NotAllowed("routine.notAllowed.edit");
        }
    }
}
