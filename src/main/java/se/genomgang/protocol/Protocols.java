package se.genomgang.protocol;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.organisation.Functions;
import se.genomgang.protocol.ProtocolDesk.Case;
import se.genomgang.protocol.ProtocolView.AnswerView;
import se.genomgang.protocol.ProtocolView.Permissions;
import se.genomgang.protocol.ProtocolView.RoundView;
import se.genomgang.protocol.ProtocolView.VersionLine;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.Routines;

/** Reads protocols: any adjusted version for everyone signed in, drafts for those who work with the meeting. */
@Service
@Transactional(readOnly = true)
public class Protocols {

    private final ProtocolDesk desk;
    private final ProtocolLines lines;
    private final Archive archive;
    private final Approvals approvals;
    private final AdjustmentLedger ledger;
    private final Signatories signatories;
    private final MinutesSource source;
    private final Routines routines;
    private final Functions functions;

    Protocols(
            ProtocolDesk desk,
            ProtocolLines lines,
            Archive archive,
            Approvals approvals,
            AdjustmentLedger ledger,
            Signatories signatories,
            MinutesSource source,
            Routines routines,
            Functions functions) {
        this.desk = desk;
        this.lines = lines;
        this.archive = archive;
        this.approvals = approvals;
        this.ledger = ledger;
        this.signatories = signatories;
        this.source = source;
        this.routines = routines;
        this.functions = functions;
    }

    /** The version to read first: the latest one for those who read drafts, otherwise the latest adjusted. */
    public ProtocolView show(ProtocolId protocol, Rights rights) {
        Case found = desk.find(protocol, rights);
        return view(
                found, found.readsDraft() || found.published() == null ? found.latest() : found.published(), rights);
    }

    /** A given version. */
    public ProtocolView show(ProtocolId protocol, int number, Rights rights) {
        return view(desk.find(protocol, rights), number, rights);
    }

    /** How a version stands by its routine, also one that is locked. Of what the reader may not read it says nothing that can be relied on. */
    public Completeness judged(ProtocolView protocol) {
        MeetingView meeting = protocol.meeting();
        return Completeness.of(
                protocol.minutes(),
                routines.rules(meeting.kindId(), meeting.unitKind()),
                code -> functions.label(code, meeting.date()));
    }

    /** The protocol of a meeting, as far as the person may see it. */
    public ProtocolId of(MeetingId meeting) {
        return lines.of(meeting).orElseThrow(NotVisible::new);
    }

    /** What differs between two versions that the person may read, earlier first. */
    public Difference difference(ProtocolId protocol, int from, int to, Rights rights, Locale locale) {
        Case found = desk.find(protocol, rights);
        return Difference.between(text(found, from).minutes(), text(found, to).minutes(), locale);
    }

    /** Adjusted protocols, newest meeting first. */
    public ProtocolPage adjusted(ProtocolFilter filter) {
        return lines.adjusted(filter);
    }

    /** The same without pages, at most so many. */
    public List<ProtocolPage.Line> adjusted(ProtocolFilter filter, int limit) {
        return lines.adjusted(filter, limit);
    }

    /** Place in the archive's chain of the first snapshot that does not fit its hash; null when all do. */
    public @Nullable Long firstBroken() {
        return archive.firstBroken().orElse(null);
    }

    private record Text(
            Minutes minutes, String hash, java.time.@Nullable Instant adjustedAt, boolean withholdsActions) {

        /** As those read it for whom it was published: the hash is still that of the whole text. */
        Text forEveryone() {
            return new Text(minutes.withoutSecrets(), hash, adjustedAt, minutes.holdsSecretActions());
        }
    }

    private Text text(Case found, int number) {
        if (number == found.latest() && !found.state().locked()) {
            return draft(found, number);
        }
        Text text = archive.of(found.id(), number)
                .map(kept -> new Text(source.read(kept.minutes()), kept.contentHash(), kept.adjustedAt(), false))
                .orElseGet(() -> draft(found, number));
        return found.readsDraft() ? text : text.forEveryone();
    }

    private Text draft(Case found, int number) {
        if (number != found.latest() || !found.readsDraft()) {
            throw new NotVisible();
        }
        Minutes minutes = source.of(found.meeting().id());
        return new Text(minutes, source.hash(source.canonical(minutes)), null, false);
    }

    private ProtocolView view(Case found, int number, Rights rights) {
        Text text = text(found, number);
        List<VersionLine> versions = lines.versions(found.id()).stream()
                .filter(line -> line.locked() || found.readsDraft())
                .toList();
        ProtocolState state = versions.stream()
                .filter(line -> line.number() == number)
                .map(VersionLine::state)
                .findFirst()
                .orElseThrow(NotVisible::new);
        MeetingRules rules =
                routines.rules(found.meeting().kindId(), found.meeting().unitKind());
        RoundView round = state.locked() || !found.readsDraft() || !found.sent()
                ? null
                : ledger.latest(found.id(), number).orElse(null);
        return new ProtocolView(
                found.id(),
                found.meeting(),
                number,
                found.latest(),
                found.published(),
                state,
                text.minutes(),
                text.withholdsActions(),
                text.hash(),
                text.adjustedAt(),
                versions,
                state.locked() ? null : Completeness.of(text.minutes(), rules, label(found)),
                rules.asksFor(RecordRule.ADJUSTMENT),
                round,
                state.locked()
                        ? approvals.of(found.id(), number)
                        : signatories.of(found.meeting(), text.minutes(), rules, state, round),
                found.manager(),
                rules.protocolDueOn(found.meeting().year()).orElse(null),
                permissions(found, number, state, round, rights));
    }

    /** What a function that nobody sat in is called on the meeting's date; asked for only then. */
    private Function<String, Label> label(Case found) {
        return code -> functions.label(code, found.meeting().date());
    }

    private static Permissions permissions(
            Case found, int number, ProtocolState state, @Nullable RoundView round, Rights rights) {
        boolean latest = number == found.latest();
        boolean writes = latest && found.writer(rights);
        boolean central = found.meeting().unitKind() == se.genomgang.kernel.UnitKind.CENTRAL;
        return new Permissions(
                writes && state == ProtocolState.DRAFT,
                latest && state == ProtocolState.ADJUSTMENT && round != null && answers(found, round, rights),
                writes && state == ProtocolState.ADJUSTMENT,
                writes && state == ProtocolState.ADJUSTED && (!central || rights.manager()),
                latest && state == ProtocolState.SUBMITTED && rights.manager(),
                latest && state.locked() && rights.manager(),
                writes && state.locked(),
                found.meeting().access().workspace());
    }

    private static boolean answers(Case found, RoundView round, Rights rights) {
        boolean heads = found.meeting().access().heads();
        return round.answers().stream()
                .filter(one -> one.person().equals(rights.person()))
                .findFirst()
                .map((AnswerView one) -> one.answer() == null && (heads || !one.heads()))
                .orElse(heads);
    }
}
