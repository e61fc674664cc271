package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;
import se.genomgang.protocol.ProtocolRow.Latest;

/**
 * What is to be done with the minutes of a meeting that was held: write and send out, adjust, receive. The routine sets no day for these; none of
 * them is given longer than until the day it sets for the minutes to be sent in.
 */
final class MinutesDuties {

    private final ProtocolRow row;
    private final Latest minutes;
    private final @Nullable LocalDate submissionDue;
    private final UnitId central;
    private final List<Obligation> found = new ArrayList<>();

    private MinutesDuties(ProtocolRow row, Latest minutes, @Nullable LocalDate submissionDue, UnitId central) {
        this.row = row;
        this.minutes = minutes;
        this.submissionDue = submissionDue;
        this.central = central;
    }

    /** @param central the unit whose environmental manager receives */
    static List<Obligation> of(ProtocolRow row, @Nullable LocalDate submissionDue, UnitId central) {
        Latest minutes = row.minutes();
        if (minutes == null || row.historical() || !row.held()) {
            return List.of();
        }
        MinutesDuties duties = new MinutesDuties(row, minutes, submissionDue, central);
        duties.write();
        duties.adjust();
        duties.receive();
        return duties.found;
    }

    /**
     * By whom the meeting chose to write, otherwise the representative (R §5): first the conclusions that are missing, then the rest; again when it
     * was sent back.
     */
    private void write() {
        boolean draft = minutes.state() == ProtocolState.DRAFT;
        LocalDate returned = draft ? minutes.returnedOn() : null;
        LocalDate done = draft ? null : minutes.firstSentOn() != null ? minutes.firstSentOn() : minutes.lockedOn();
        if (!draft && done == null) {
            return;
        }
        LocalDate since = returned != null ? returned : minutes.openedOn();
        Owner owner = row.secretary() == null
                ? new Owner.Holder(Capacity.REPRESENTATIVE, row.unit())
                : new Owner.Assigned(row.secretary());
        int missing = minutes.unconcluded();
        if (missing > 0 && returned == null) {
            add(
                    "minutes",
                    minutes.subject(),
                    owner,
                    since,
                    capped(since),
                    done,
                    Wording.of("protocol.task.conclude", missing),
                    "protocol.task.conclude.button",
                    "/meetings/" + row.meeting());
            return;
        }
        add("minutes", minutes.subject(), owner, since, capped(since), done, returned != null ? "revise" : "write");
    }

    /** Each one that has not answered the round that is out; a head answers for every head. */
    private void adjust() {
        LocalDate sent = minutes.sentOn();
        if (minutes.state() != ProtocolState.ADJUSTMENT || sent == null) {
            return;
        }
        for (PersonId person : minutes.waiting()) {
            add(
                    "adjustment",
                    minutes.protocol() + "/" + minutes.version() + "/" + person,
                    new Owner.Assigned(person),
                    sent,
                    capped(sent),
                    null,
                    "adjust");
        }
    }

    private void receive() {
        LocalDate delivered = minutes.deliveredOn();
        if (delivered == null || minutes.state() == ProtocolState.SUBMITTED == (minutes.receivedOn() != null)) {
            return;
        }
        add(
                "receipt",
                minutes.subject(),
                new Owner.Holder(Capacity.MANAGER, central),
                delivered,
                null,
                minutes.receivedOn(),
                "receive");
    }

    /** The day the minutes are to be sent in, as long as it is still to come when the duty arises. */
    private @Nullable LocalDate capped(LocalDate since) {
        return submissionDue == null || minutes.correction() || submissionDue.isBefore(since) ? null : submissionDue;
    }

    private void add(
            String kind,
            String subject,
            Owner owner,
            LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate metOn,
            String what) {
        add(
                kind,
                subject,
                owner,
                since,
                due,
                metOn,
                Wording.of("protocol.task." + what),
                "protocol.task." + what + ".button",
                "/protocols/" + minutes.protocol());
    }

    private void add(
            String kind,
            String subject,
            Owner owner,
            LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate metOn,
            Wording title,
            String button,
            String href) {
        found.add(new Obligation(
                new ObligationKey("protocol." + kind, subject),
                row.unit(),
                owner,
                since,
                due,
                metOn,
                true,
                Basis.PRODUCT,
                title,
                where(row),
                button,
                href));
    }

    static Wording where(ProtocolRow row) {
        return Wording.of("protocol.task.where", row.unitName(), row.kind(), row.number());
    }
}
