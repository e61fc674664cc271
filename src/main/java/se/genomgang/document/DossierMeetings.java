package se.genomgang.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.genomgang.document.Dossier.DutyPart;
import se.genomgang.document.Dossier.FilePart;
import se.genomgang.document.Dossier.LeftOut;
import se.genomgang.document.Dossier.LogPart;
import se.genomgang.document.Dossier.MeetingPart;
import se.genomgang.document.Dossier.StepPart;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Deadline;
import se.genomgang.meeting.MeetingDeadlines;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Stage;
import se.genomgang.routine.Routines;

/** Reads one meeting for a package. */
@Component
class DossierMeetings {

    /** So many of a meeting's lines in the journal at most; more than any meeting has. */
    private static final int MOST_LINES = 2000;

    /** Reads what everyone who is signed in reads, and nothing else. */
    private static final Rights PUBLIC = new Rights(new PersonId(0), "", false, Set.of());

    private final Meetings meetings;
    private final DossierVersions versions;
    private final DossierActions actions;
    private final DossierFiles files;
    private final MeetingDocuments documents;
    private final Routines routines;
    private final Journal journal;
    private final Told told;
    private final Clock clock;

    DossierMeetings(
            Meetings meetings,
            DossierVersions versions,
            DossierActions actions,
            DossierFiles files,
            MeetingDocuments documents,
            Routines routines,
            Journal journal,
            Told told,
            Clock clock) {
        this.meetings = meetings;
        this.versions = versions;
        this.actions = actions;
        this.files = files;
        this.documents = documents;
        this.routines = routines;
        this.journal = journal;
        this.told = told;
        this.clock = clock;
    }

    /** Everything that the person may read of it. */
    MeetingPart whole(MeetingId id, Rights rights, Shelf shelf) {
        MeetingView meeting = meetings.get(id, rights);
        String folder = folder(meeting, shelf);
        boolean secrets = meeting.access().readsDraftMinutes();
        List<DossierVersions.Read> read = versions.of(meeting, rights);
        DossierVersions.Read latest = read.isEmpty() ? null : read.get(read.size() - 1);
        return new MeetingPart(
                folder,
                meeting.kindName().sv(),
                meeting.number(),
                meeting.date(),
                told.say(meeting.historical() ? "meeting.stage.historical" : "meeting.stage." + meeting.stage()),
                meeting.cancelReason(),
                meeting.historical(),
                meeting.routineCode(),
                duties(meeting),
                steps(meeting),
                meeting.access().readsSummons()
                        ? summons(meeting, meeting.summonsText(), secrets, folder, rights, shelf)
                        : List.of(),
                read.stream()
                        .map(version -> versions.part(version, secrets, folder, shelf))
                        .toList(),
                files(meeting, read, folder, rights, shelf),
                latest == null ? List.of() : actions.decisions(latest.view(), folder, rights, shelf),
                latest == null ? List.of() : versions.completeness(latest),
                leftOut(read),
                log(meeting, rights));
    }

    /** What everyone may read of it; what is marked secret is named and left out, whoever ordered. */
    MeetingPart copy(MeetingId id, Rights rights, Shelf shelf) {
        meetings.get(id, rights);
        MeetingView meeting = meetings.get(id, PUBLIC);
        String folder = folder(meeting, shelf);
        List<DossierVersions.Read> read = versions.of(meeting, PUBLIC);
        List<LeftOut> leftOut = leftOut(read);
        String summons = leftOut.isEmpty() ? meeting.summonsText() : withoutFileNames(meeting.summonsText());
        return new MeetingPart(
                folder,
                meeting.kindName().sv(),
                meeting.number(),
                meeting.date(),
                told.say(meeting.historical() ? "meeting.stage.historical" : "meeting.stage." + meeting.stage()),
                "",
                meeting.historical(),
                meeting.routineCode(),
                List.of(),
                List.of(),
                summons(meeting, summons, false, folder, rights, shelf),
                read.stream()
                        .map(version -> versions.part(version, false, folder, shelf))
                        .toList(),
                files(meeting, read, folder, PUBLIC, shelf),
                read.isEmpty()
                        ? List.of()
                        : actions.decided(read.get(read.size() - 1).view().minutes()),
                List.of(),
                leftOut,
                List.of());
    }

    private List<LeftOut> leftOut(List<DossierVersions.Read> read) {
        return read.stream()
                .flatMap(version -> versions.leftOut(version).stream())
                .toList();
    }

    private List<FilePart> files(
            MeetingView meeting, List<DossierVersions.Read> read, String folder, Rights rights, Shelf shelf) {
        if (meeting.historical()) {
            return files.own(meeting, folder, rights, shelf);
        }
        return read.isEmpty()
                ? files.material(meeting, folder, rights, shelf)
                : files.listed(
                        read.stream().map(version -> version.view().minutes()).toList(), folder, rights, shelf);
    }

    private static String folder(MeetingView meeting, Shelf shelf) {
        String name = meeting.date() + "_" + meeting.kindName().sv() + "_" + meeting.number();
        return shelf.folder(SafeName.of(meeting.unitCode()), name);
    }

    /** As it was sent, and as a document in the form of the house. */
    private List<FilePart> summons(
            MeetingView meeting, String text, boolean secrets, String folder, Rights rights, Shelf shelf) {
        if (meeting.summonedOn() == null || meeting.historical()) {
            return List.of();
        }
        byte[] sent = (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        List<FilePart> files = new ArrayList<>();
        if (!corrected(meeting)) {
            MeetingDocuments.Summons read = documents.summons(meeting.id(), rights, secrets);
            files.add(shelf.put(
                    folder, "kallelse.pdf", told.say("document.package.summons"), "kallelse.pdf", null, () -> documents
                            .make(read, Made.Format.PDF)
                            .content()));
        }
        files.add(shelf.put(
                folder,
                "kallelse.txt",
                told.say("document.package.summonsSent"),
                "kallelse.txt",
                Sums.of(sent),
                () -> sent));
        return files;
    }

    /** Whether its texts are open for a correction: then they are a draft again, and nothing is set from them. */
    private static boolean corrected(MeetingView meeting) {
        return meeting.adjustedOn() != null && !meeting.frozen();
    }

    /** The name of a file may say what its content is: a summons that lists secret ones is copied without its list of files. */
    private static String withoutFileNames(String summons) {
        return summons.lines()
                .filter(line -> !line.startsWith("   "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private List<DutyPart> duties(MeetingView meeting) {
        if (meeting.historical() || meeting.stage() == Stage.CANCELLED) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return MeetingDeadlines.of(meeting.days(), routines.rules(meeting.kindId(), meeting.unitKind()), today)
                .all()
                .stream()
                .filter(duty -> duty.due() != null) // the routine asks for it by no day
                .map(this::duty)
                .toList();
    }

    private DutyPart duty(Deadline duty) {
        return new DutyPart(
                duty.key(),
                duty.due(),
                duty.doneOn(),
                duty.state().name(),
                told.say(duty.messageKey(), duty.due(), duty.doneOn()));
    }

    private List<StepPart> steps(MeetingView meeting) {
        return meetings.steps(meeting.id()).stream()
                .map(step -> new StepPart(
                        told.say("document.package.step." + step.step()), step.reason(), step.byName(), step.at()))
                .toList();
    }

    private List<LogPart> log(MeetingView meeting, Rights rights) {
        if (!meeting.access().readsDrafts() && !rights.auditor()) {
            return List.of();
        }
        List<LogPart> lines =
                new ArrayList<>(journal.entriesFor(meeting.id().subject(), Journal.END, MOST_LINES).stream()
                        .filter(entry -> !entry.event().endsWith("Viewed"))
                        .map(entry -> meeting.access().readsDrafts() ? entry : entry.withoutContent())
                        .map((JournalEntry entry) -> told.line(entry))
                        .toList());
        Collections.reverse(lines);
        return lines;
    }
}
