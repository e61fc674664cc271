package se.genomgang.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.document.Dossier.FilePart;
import se.genomgang.document.Dossier.LeftOut;
import se.genomgang.document.Dossier.StepPart;
import se.genomgang.document.Dossier.VersionPart;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.organisation.Functions;
import se.genomgang.protocol.Completeness;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.ProtocolView.VersionLine;
import se.genomgang.protocol.Protocols;
import se.genomgang.routine.Routines;

/** Reads the adjusted versions of a meeting's protocol for a package: what the reader may read of each, and its place in the archive. */
@Component
class DossierVersions {

    /**
     * An adjusted version as the reader reads it.
     *
     * @param text the whole text that was approved, whatever the reader may read of it
     */
    record Read(ProtocolView view, String text, Minutes everything, long chain, String hash) {

        boolean withholds() {
            return !view.minutes().equals(everything);
        }
    }

    private record Link(String text, long chain, String hash) {}

    private final Protocols protocols;
    private final ProtocolDocuments documents;
    private final MinutesSource source;
    private final Routines routines;
    private final Functions functions;
    private final JdbcClient jdbc;
    private final Told told;

    DossierVersions(
            Protocols protocols,
            ProtocolDocuments documents,
            MinutesSource source,
            Routines routines,
            Functions functions,
            JdbcClient jdbc,
            Told told) {
        this.protocols = protocols;
        this.documents = documents;
        this.source = source;
        this.routines = routines;
        this.functions = functions;
        this.jdbc = jdbc;
        this.told = told;
    }

    /** The adjusted versions, earliest first; none of a meeting whose protocol has never been adjusted. */
    List<Read> of(MeetingView meeting, Rights rights) {
        if (meeting.protocolId() == null) {
            return List.of();
        }
        ProtocolId protocol = new ProtocolId(meeting.protocolId());
        try {
            return protocols.show(protocol, rights).versions().stream()
                    .filter(VersionLine::locked)
                    .sorted(Comparator.comparing(VersionLine::number))
                    .map(line -> read(protocol, line.number(), rights))
                    .toList();
        } catch (NotVisible onlyADraft) {
            return List.of();
        }
    }

    private Read read(ProtocolId protocol, int number, Rights rights) {
        ProtocolView view = protocols.show(protocol, number, rights);
        Link link = jdbc.sql(
                        """
                        select s.minutes as text, s.chain, s.hash from protocol_snapshot s
                        join protocol_version v on v.id = s.protocol_version_id where v.protocol_id = ? and v.number = ?
                        """)
                .params(protocol.value(), number)
                .query(Link.class)
                .single();
        return new Read(view, link.text(), source.read(link.text()), link.chain(), link.hash());
    }

    VersionPart part(Read version, boolean secrets, String folder, Shelf shelf) {
        ProtocolView view = version.view();
        VersionLine line = view.line();
        return new VersionPart(
                view.number(),
                told.say("protocol.state." + view.state()),
                line.reason(),
                view.adjustedAt(),
                approvals(view),
                line.submittedOn(),
                line.receivedOn(),
                line.registrationNumber(),
                view.contentHash(),
                version.chain(),
                version.hash(),
                pdf(view, secrets, folder, shelf),
                version.withholds() ? null : text(version, folder, shelf));
    }

    private List<StepPart> approvals(ProtocolView view) {
        return view.signatures().stream()
                .filter(one -> one.approvedAt() != null)
                .map(one -> new StepPart(one.function().sv(), "", one.name(), Objects.requireNonNull(one.approvedAt())))
                .toList();
    }

    private FilePart pdf(ProtocolView view, boolean secrets, String folder, Shelf shelf) {
        String name = "protokoll_version-" + view.number() + ".pdf";
        return shelf.put(
                folder,
                name,
                told.say("document.package.protocol", view.number()),
                name,
                null,
                () -> documents.pdf(view.id(), view.number(), secrets));
    }

    private FilePart text(Read version, String folder, Shelf shelf) {
        String name = "protokoll_version-" + version.view().number() + ".json";
        byte[] content = version.text().getBytes(StandardCharsets.UTF_8);
        return shelf.put(
                folder,
                name,
                told.say("document.package.approvedText", version.view().number()),
                name,
                version.view().contentHash(),
                () -> content);
    }

    /** What the reader does not read of it, without a word of what it says. */
    List<LeftOut> leftOut(Read version) {
        List<LeftOut> leftOut = new ArrayList<>();
        if (version.withholds()) {
            ProtocolView view = version.view();
            view.minutes().points().stream()
                    .filter(Minutes.Point::secret)
                    .forEach(point -> leftOut.add(
                            new LeftOut(view.number(), point.number(), told.say("document.package.leftOut.point"))));
            version.everything().points().stream()
                    .filter(point -> !point.secret())
                    .filter(point -> point.openActions().stream().anyMatch(Minutes.OpenAction::secret))
                    .forEach(point -> leftOut.add(
                            new LeftOut(view.number(), point.number(), told.say("document.package.leftOut.actions"))));
            version.everything().points().stream()
                    .filter(point -> !point.secret())
                    .filter(point -> point.decisions().stream()
                            .anyMatch(one ->
                                    one.cancels() != null && one.cancels().secret()))
                    .forEach(point -> leftOut.add(new LeftOut(
                            view.number(), point.number(), told.say("document.package.leftOut.cancelled"))));
        }
        return leftOut;
    }

    /** How the whole record stands by its routine; numbers of points and functions only. */
    List<String> completeness(Read version) {
        MeetingView meeting = version.view().meeting();
        Completeness judged = Completeness.of(
                version.everything(),
                routines.rules(meeting.kindId(), meeting.unitKind()),
                code -> functions.label(code, meeting.date()));
        return judged.lacks().isEmpty()
                ? List.of(told.say("document.package.complete"))
                : judged.lacks().stream()
                        .map(lack -> told.say(lack.messageKey(), lack.point(), subject(lack.subject())))
                        .toList();
    }

    private static String subject(Label subject) {
        return subject.sv();
    }
}
