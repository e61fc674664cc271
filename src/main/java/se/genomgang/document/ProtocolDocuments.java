package se.genomgang.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.Protocols;

/**
 * Protocols as documents. A draft is set as it stands; the document of an adjusted version is made once, kept with its hash and served the same ever after.
 * There are at most two of a version: one that everyone reads, and, where something is marked secret, one with that for those who read the unit's drafts.
 */
@Service
public class ProtocolDocuments {

    /** Reads what everyone reads. */
    private static final Rights EVERYONE = new Rights(new PersonId(0), "", false, Set.of());

    private final Protocols protocols;
    private final ProtocolPaper papers;
    private final Map<Made.Format, Press> presses;
    private final DocumentShelf shelf;
    private final TransactionTemplate consistently;

    ProtocolDocuments(
            Protocols protocols,
            ProtocolPaper papers,
            List<Press> presses,
            DocumentShelf shelf,
            PlatformTransactionManager transactions) {
        this.protocols = protocols;
        this.papers = papers;
        this.presses = presses.stream().collect(Collectors.toMap(Press::format, Function.identity()));
        this.shelf = shelf;
        this.consistently = new TransactionTemplate(transactions);
        this.consistently.setReadOnly(true);
        this.consistently.setIsolationLevel(Isolation.REPEATABLE_READ.value());
    }

    /**
     * A version that was read for somebody, ready to be set.
     *
     * @param whole whether what is marked secret stands in it
     * @param paper what it says
     */
    public record Read(ProtocolView protocol, boolean whole, Paper paper) {}

    /** As this person reads it: the version of the number, or the one to read first for 0. One consistent reading. */
    public Read read(ProtocolId id, int number, Rights rights) {
        Read read = consistently.execute(status -> {
            ProtocolView protocol = number == 0 ? protocols.show(id, rights) : protocols.show(id, number, rights);
            if (!protocol.meeting().access().readsMinutes()) {
                throw new NotVisible();
            }
            boolean secrets = protocol.meeting().access().readsDraftMinutes() && holdsSecrets(protocol.minutes());
            return new Read(protocol, secrets, papers.of(protocol, protocols.judged(protocol)));
        });
        if (read == null) {
            throw new NotVisible();
        }
        return read;
    }

    private static boolean holdsSecrets(Minutes minutes) {
        return minutes.points().stream().anyMatch(Minutes.Point::secret)
                || !minutes.withoutSecrets().equals(minutes);
    }

    /** What is there already: the PDF of an adjusted version, once made. */
    public Optional<Made> ready(Read read, Made.Format format) {
        ProtocolView protocol = read.protocol();
        return protocol.draft() || format != Made.Format.PDF
                ? Optional.empty()
                : shelf.find(protocol.id(), protocol.number(), read.whole())
                        .map(content -> new Made(name(read, format), format, content));
    }

    /** The document in a format, set from what was read alone. */
    public Made make(Read read, Made.Format format) {
        return new Made(name(read, format), format, press(format).set(read.paper()));
    }

    /** What is to be handed over when a document has been made: of an adjusted version's PDF the one that is kept, should somebody have been sooner. */
    public Made kept(Read read, Made made) {
        ProtocolView protocol = read.protocol();
        return protocol.draft() || made.format() != Made.Format.PDF
                ? made
                : new Made(
                        made.fileName(),
                        made.format(),
                        shelf.keep(protocol.id(), protocol.number(), read.whole(), made.content()));
    }

    private static String name(Read read, Made.Format format) {
        Minutes minutes = read.protocol().minutes();
        int version = read.protocol().number();
        String name = "protokoll-" + minutes.unitCode() + "-" + minutes.number() + (version > 1 ? "-v" + version : "");
        return name.replaceAll("[^A-Za-z0-9-]", "-") + "." + format.ending();
    }

    private Press press(Made.Format format) {
        Press press = presses.get(format);
        if (press == null) {
            throw new NotVisible();
        }
        return press;
    }

    /**
     * The kept document of an adjusted version; made and kept if it is asked for the first time.
     *
     * @param everything with what is marked secret; the same as without where nothing is
     * @throws NotVisible when there is no such adjusted version
     */
    public byte[] pdf(ProtocolId id, int number, boolean everything) {
        ProtocolView seen = protocols.show(id, number, EVERYONE);
        Read read = read(id, number, everything ? insider(seen.meeting().unit()) : EVERYONE);
        return ready(read, Made.Format.PDF)
                .orElseGet(() -> kept(read, make(read, Made.Format.PDF)))
                .content();
    }

    /** One who reads the unit's drafts. */
    private static Rights insider(UnitId unit) {
        return new Rights(EVERYONE.person(), "", false, Set.of(new Grant(Capacity.HEAD, unit)));
    }
}
