package se.genomgang.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.Attachments;
import se.genomgang.document.Dossier.DecisionPart;
import se.genomgang.document.Dossier.DutyPart;
import se.genomgang.document.Dossier.FilePart;
import se.genomgang.document.Dossier.LeftOut;
import se.genomgang.document.Dossier.LogPart;
import se.genomgang.document.Dossier.MeetingPart;
import se.genomgang.document.Dossier.StepPart;
import se.genomgang.document.Dossier.VersionPart;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Deadline;
import se.genomgang.meeting.MeetingDeadlines;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Minutes;
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
    private final Attachments attachments;
    private final Routines routines;
    private final Journal journal;
    private final Told told;
    private final Clock clock;

    DossierMeetings(
            Meetings meetings,
            DossierVersions versions,
            DossierActions actions,
            Attachments attachments,
            Routines routines,
            Journal journal,
            Told told,
            Clock clock) {
        this.meetings = meetings;
        this.versions = versions;
        this.actions = actions;
        this.attachments = attachments;
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
        List<VersionPart> kept = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<FilePart> files = new ArrayList<>(own(meeting, folder, rights, shelf));
        Set<Long> listed = new HashSet<>();
        List<DecisionPart> decisions = List.of();
        List<String> completeness = List.of();
        for (DossierVersions.Read version : versions.of(meeting, rights)) {
            kept.add(versions.part(version, secrets, folder, shelf));
            leftOut.addAll(versions.leftOut(version));
            files.addAll(listed(version.view().minutes(), listed, folder, rights, shelf));
            decisions = actions.decisions(version.view(), folder, rights, shelf);
            completeness = versions.completeness(version, rights);
        }
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
                meeting.access().readsSummons() ? summons(meeting, meeting.summonsText(), folder, shelf) : null,
                kept,
                files,
                decisions,
                completeness,
                leftOut,
                log(meeting, rights));
    }

    /** What everyone may read of it; what is marked secret is named and left out, whoever ordered. */
    MeetingPart copy(MeetingId id, Rights rights, Shelf shelf) {
        meetings.get(id, rights);
        MeetingView meeting = meetings.get(id, PUBLIC);
        String folder = folder(meeting, shelf);
        List<VersionPart> kept = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<FilePart> files = new ArrayList<>(own(meeting, folder, PUBLIC, shelf));
        Set<Long> listed = new HashSet<>();
        List<DecisionPart> decisions = List.of();
        for (DossierVersions.Read version : versions.of(meeting, PUBLIC)) {
            kept.add(versions.part(version, false, folder, shelf));
            leftOut.addAll(versions.leftOut(version));
            files.addAll(listed(version.view().minutes(), listed, folder, PUBLIC, shelf));
            decisions = actions.decided(version.view().minutes());
        }
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
                summons(meeting, summons, folder, shelf),
                kept,
                files,
                decisions,
                List.of(),
                leftOut,
                List.of());
    }

    private static String folder(MeetingView meeting, Shelf shelf) {
        String name = meeting.date() + "_" + meeting.kindName().sv() + "_" + meeting.number();
        return shelf.folder(SafeName.of(meeting.unitCode()), name);
    }

    private @Nullable FilePart summons(MeetingView meeting, String text, String folder, Shelf shelf) {
        if (meeting.summonedOn() == null || text.isBlank()) {
            return null;
        }
        byte[] content = (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        return shelf.put(
                folder,
                "kallelse.txt",
                told.say("document.package.summons"),
                "kallelse.txt",
                Sums.of(content),
                () -> content);
    }

    /** The name of a file may say what its content is: a summons that lists secret ones is copied without its list of files. */
    private static String withoutFileNames(String summons) {
        return summons.lines()
                .filter(line -> !line.startsWith("   "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** The files of the meeting itself: the protocol of one held before the application. */
    private List<FilePart> own(MeetingView meeting, String folder, Rights rights, Shelf shelf) {
        if (!meeting.historical()) {
            return List.of();
        }
        return attachments.of(meeting.id().subject()).stream()
                .map(file -> shelf.put(
                        folder,
                        file.fileName(),
                        told.say("document.package.oldProtocol"),
                        file.fileName(),
                        file.sha256(),
                        () -> attachments.content(file.id(), rights)))
                .toList();
    }

    private List<FilePart> listed(Minutes minutes, Set<Long> listed, String folder, Rights rights, Shelf shelf) {
        return minutes.points().stream()
                .flatMap(point -> point.attachments().stream())
                .filter(file -> listed.add(file.id()))
                .map(file -> shelf.put(
                        folder + "/bilagor",
                        "bilaga-" + file.label() + "_" + file.fileName(),
                        told.say("document.package.attachment", file.label()),
                        file.fileName(),
                        file.sha256(),
                        () -> attachments.content(new AttachmentId(file.id()), rights)))
                .toList();
    }

    private List<DutyPart> duties(MeetingView meeting) {
        if (meeting.historical() || meeting.stage() == Stage.CANCELLED) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return MeetingDeadlines.of(meeting.days(), routines.rules(meeting.kindId(), meeting.unitKind()), today)
                .all()
                .stream()
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
