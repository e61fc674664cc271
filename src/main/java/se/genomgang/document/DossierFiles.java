package se.genomgang.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.document.Dossier.FilePart;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;

/** A meeting's files for a package, as they were taken in. Each is read with the reader's rights when it is put in. */
@Component
class DossierFiles {

    private static final String POINT = "agenda-point";

    private record Point(long id, int position) {}

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Told told;

    DossierFiles(Attachments attachments, JdbcClient jdbc, Told told) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.told = told;
    }

    /** The files of the meeting itself: the protocol of one held before the application. */
    List<FilePart> own(MeetingView meeting, String folder, Rights rights, Shelf shelf) {
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

    /** Every file that one of the versions lists, once. */
    List<FilePart> listed(List<Minutes> versions, String folder, Rights rights, Shelf shelf) {
        Set<Long> seen = new HashSet<>();
        return versions.stream()
                .flatMap(minutes -> minutes.points().stream())
                .flatMap(point -> point.attachments().stream())
                .filter(file -> seen.add(file.id()))
                .map(file -> put(
                        new AttachmentId(file.id()),
                        file.label(),
                        file.fileName(),
                        file.sha256(),
                        folder,
                        rights,
                        shelf))
                .toList();
    }

    /** The material of a meeting whose protocol has not been adjusted; what is marked secret for those alone who read the unit's drafts. */
    List<FilePart> material(MeetingView meeting, String folder, Rights rights, Shelf shelf) {
        if (!meeting.access().readsMaterial()) {
            return List.of();
        }
        List<Point> points = jdbc.sql(
                        """
                        select id, position from agenda_point where meeting_id = :meeting and (:secrets or not secret) order by position
                        """)
                .param("meeting", meeting.id().value())
                .param("secrets", meeting.access().readsDraftMinutes())
                .query(Point.class)
                .list();
        Map<Subject, List<AttachmentView>> files =
                attachments.of(POINT, points.stream().map(Point::id).toList());
        return points.stream()
                .flatMap(point -> files.getOrDefault(new Subject(POINT, point.id()), List.of()).stream()
                        .map(file -> put(
                                file.id(),
                                point.position() + "." + file.position(),
                                file.fileName(),
                                file.sha256(),
                                folder,
                                rights,
                                shelf)))
                .toList();
    }

    private FilePart put(
            AttachmentId id, String label, String fileName, String sha256, String folder, Rights rights, Shelf shelf) {
        return shelf.put(
                folder + "/bilagor",
                "bilaga-" + label + "_" + fileName,
                told.say("document.package.attachment", label),
                fileName,
                sha256,
                () -> attachments.content(id, rights));
    }
}
