package se.genomgang.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Summonses;
import se.genomgang.meeting.Workspace;
import se.genomgang.meeting.Workspaces;
import se.genomgang.organisation.Functions;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** What goes out before a meeting, as documents: as the meeting is now, and as the one who asks may read it. */
@Service
public class MeetingDocuments {

    private final Workspaces workspaces;
    private final Summonses summonses;
    private final Routines routines;
    private final Functions functions;
    private final SummonsPaper papers;
    private final PresentationDeck decks;
    private final SlidePress slides;
    private final Map<Made.Format, Press> presses;
    private final TransactionTemplate consistently;

    /** Letters to those who are summoned to a meeting go one after the other, and most of them say the same. */
    private final AtomicReference<@Nullable Mailed> lastMailed = new AtomicReference<>();

    private record Mailed(Paper paper, Made made) {}

    MeetingDocuments(
            Workspaces workspaces,
            Summonses summonses,
            Routines routines,
            Functions functions,
            SummonsPaper papers,
            PresentationDeck decks,
            SlidePress slides,
            List<Press> presses,
            PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.summonses = summonses;
        this.routines = routines;
        this.functions = functions;
        this.papers = papers;
        this.decks = decks;
        this.slides = slides;
        this.presses = presses.stream().collect(Collectors.toMap(Press::format, Function.identity()));
        this.consistently = new TransactionTemplate(transactions);
        this.consistently.setReadOnly(true);
        this.consistently.setIsolationLevel(Isolation.REPEATABLE_READ.value());
    }

    /** A summons that was read for somebody, ready to be set. */
    public record Summons(MeetingView meeting, Paper paper) {}

    /**
     * The summons as this person reads it. One consistent reading.
     *
     * @throws NotVisible when there is none for this person: before it is sent it exists only for those who read drafts
     */
    public Summons summons(MeetingId id, Rights rights) {
        return read(() -> summons(workspaces.of(id, rights), false));
    }

    /** The summons as this person reads it, with what is marked secret or without. */
    Summons summons(MeetingId id, Rights rights, boolean secrets) {
        return read(() -> summons(workspaces.of(id, rights), !secrets));
    }

    /**
     * The summons as a PDF to be sent to somebody who is summoned: what is marked secret does not travel with it.
     *
     * @throws NotMade when it could be read but not set
     */
    public Made mailed(MeetingId id, PersonId to) {
        Rights participant = new Rights(to, "", false, Set.of());
        Summons summons = read(() -> summons(workspaces.of(id, participant), true));
        Mailed last = lastMailed.get();
        if (last != null && last.paper().equals(summons.paper())) {
            return last.made();
        }
        Made made = made(summons);
        lastMailed.set(new Mailed(summons.paper(), made));
        return made;
    }

    private Made made(Summons summons) {
        try {
            return make(summons, Made.Format.PDF);
        } catch (RuntimeException e) {
            throw new NotMade(e);
        }
    }

    /** What is shown at a meeting, read for somebody and ready to be set. */
    public record Presentation(MeetingView meeting, Deck deck) {}

    /**
     * The meeting as slides, as this person reads it. One consistent reading.
     *
     * @throws NotVisible when this person does not read the material
     */
    public Presentation presentation(MeetingId id, Rights rights) {
        return read(() -> {
            Workspace work = workspaces.of(id, rights);
            if (!work.meeting().access().readsMaterial() || work.points().isEmpty()) {
                throw new NotVisible();
            }
            return new Presentation(work.meeting(), decks.of(work));
        });
    }

    private <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(consistently.execute(status -> reading.get()));
    }

    private Summons summons(Workspace work, boolean mailed) {
        MeetingView meeting = work.meeting();
        if (meeting.historical()) {
            throw new NotVisible();
        }
        MeetingRules rules = routines.rules(meeting.kindId(), meeting.unitKind());
        Map<String, Label> called = functions.labels(meeting.date());
        Map<String, Label> required = new LinkedHashMap<>();
        rules.requiredFunctions().forEach(code -> required.put(code, called.getOrDefault(code, new Label(code, code))));
        LocalDate materialDue = rules.materialDueOn(meeting.date()).orElse(null);
        return new Summons(
                meeting, papers.of(new SummonsMatter(work, summonses.draft(meeting), required, materialDue, mailed)));
    }

    /** The document in a format. */
    public Made make(Summons summons, Made.Format format) {
        Press press = presses.get(format);
        if (press == null) {
            throw new NotVisible();
        }
        return new Made(name("kallelse", summons.meeting(), format), format, press.set(summons.paper()));
    }

    public Made make(Presentation presentation) {
        Made.Format format = Made.Format.SLIDES;
        return new Made(name("presentation", presentation.meeting(), format), format, slides.set(presentation.deck()));
    }

    private static String name(String what, MeetingView meeting, Made.Format format) {
        String name = (what + "-" + meeting.unitCode() + "-" + meeting.number()).replaceAll("[^A-Za-z0-9-]", "-");
        return name + "." + format.ending();
    }
}
