package se.genomgang.document;

import java.util.List;
import se.genomgang.document.Block.Fact;
import se.genomgang.document.Block.Text;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness;
import se.genomgang.protocol.ProtocolView;

/** What the routine asks of a protocol, point by point, and what stands in it. */
final class CompletenessRows {

    private final ProtocolView protocol;
    private final Completeness judged;
    private final Words words;

    CompletenessRows(ProtocolView protocol, Completeness judged, Words words) {
        this.protocol = protocol;
        this.judged = judged;
        this.words = words;
    }

    /** The point; its proposal, its conclusion and the number of its decisions. */
    List<List<String>> points() {
        return protocol.minutes().points().stream().map(this::row).toList();
    }

    private List<String> row(Minutes.Point point) {
        String title = point.number() + ". " + point.title().sv();
        if (ProtocolPoint.withheld(protocol, point)) {
            String secret = words.say("document.protocol.complete.secret");
            return List.of(title, secret, secret, secret);
        }
        return List.of(
                title,
                stands(!point.proposal().isBlank(), point, judged.lacksProposal(point.number())),
                stands(!point.conclusion().isBlank(), point, judged.lacksConclusion(point.number())),
                point.decisions().isEmpty()
                        ? "\u2013"
                        : String.valueOf(point.decisions().size()));
    }

    private String stands(boolean there, Minutes.Point point, boolean lacking) {
        if (there) {
            return words.say("protocol.complete.there");
        }
        if (point.nothingToReport() != null) {
            return words.say("protocol.complete.nothing");
        }
        return words.say(lacking ? "protocol.complete.missing" : "protocol.complete.notNeeded");
    }

    /** Attendance, adjusters, decisions and verdict. */
    List<Fact> besides() {
        return judged.parts().stream()
                .map(part -> new Fact(
                        words.say("protocol.complete." + part.area()),
                        List.of(Text.of(words.say("protocol.complete.standing." + part.standing())))))
                .toList();
    }
}
