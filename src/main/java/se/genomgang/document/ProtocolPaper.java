package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.InputWords;
import se.genomgang.document.Block.Fact;
import se.genomgang.document.Block.Facts;
import se.genomgang.document.Block.Heading;
import se.genomgang.document.Block.Items;
import se.genomgang.document.Block.Run;
import se.genomgang.document.Block.Table;
import se.genomgang.document.Block.Text;
import se.genomgang.document.Block.Tone;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness;
import se.genomgang.protocol.Presence;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.ProtocolView.Signature;
import se.genomgang.web.Dates;

/**
 * A protocol in Swedish form: who met when and where, a paragraph for each point, those who sign; then the proof that it is whole: its attachments, what
 * the routine asks for, who approved which text and when.
 */
@Component
class ProtocolPaper {

    private static final List<Integer> ATTACHMENT_WIDTHS = List.of(12, 34, 54);
    private static final List<Integer> MATRIX_WIDTHS = List.of(52, 16, 16, 16);

    private final Words words;
    private final Dates dates;
    private final InputWords inputs;

    ProtocolPaper(Words words, Dates dates, InputWords inputs) {
        this.words = words;
        this.dates = dates;
        this.inputs = inputs;
    }

    /** @param judged how the version stands by the routine of its meeting */
    Paper of(ProtocolView protocol, Completeness judged) {
        return words.inSwedish(() -> paper(protocol, judged));
    }

    private Paper paper(ProtocolView protocol, Completeness judged) {
        Minutes minutes = protocol.minutes();
        List<Block> blocks = new ArrayList<>();
        String heading = words.say("protocol.show.heading") + " " + minutes.number();
        blocks.add(new Heading(1, heading));
        blocks.add(new Text(
                List.of(Run.bold(
                        minutes.kindName().sv() + ", " + minutes.unitName().sv())),
                Tone.PLAIN));
        blocks.add(new Facts(head(minutes)));
        minutes.points()
                .forEach(point -> blocks.addAll(new ProtocolPoint(protocol, point, words, dates, inputs).blocks()));
        blocks.addAll(signatures(protocol));
        blocks.addAll(attachments(minutes));
        blocks.addAll(completeness(protocol, judged));
        blocks.addAll(proof(protocol));
        return new Paper(
                heading + ", " + minutes.unitShortName().sv(),
                minutes.unitName().sv(),
                protocol.draft() ? words.say("protocol.show.draft") : null,
                words.say("document.protocol.foot", minutes.kindName().sv(), minutes.number(), protocol.number()),
                blocks);
    }

    private List<Fact> head(Minutes minutes) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                fact("when", dates.weekday(minutes.date()) + ", " + dates.time(minutes.startsAt(), minutes.endsAt())));
        add(facts, "where", minutes.place());
        add(facts, "link", minutes.link());
        boolean noted = minutes.attendees().stream().anyMatch(one -> one.attendance() != null);
        if (noted) {
            people(facts, "present", Presence.present(minutes));
            people(facts, "absent", Presence.absent(minutes));
        } else {
            facts.add(fact("present", words.say("protocol.form.notNoted")));
        }
        people(facts, "adjunct", Presence.guests(minutes));
        if (!minutes.explanations().isEmpty()) {
            facts.add(new Fact(
                    words.say("protocol.form.explanations"),
                    minutes.explanations().stream()
                            .<Block>map(one -> Text.of(one.function().sv() + ": " + one.text()))
                            .toList()));
        }
        List<String> basis = new ArrayList<>();
        basis.add(words.say("protocol.form.routine", minutes.routineVersion()));
        if (minutes.summonedOn() != null) {
            basis.add(words.say("protocol.form.summoned", dates.table(minutes.summonedOn())));
        }
        if (minutes.materialSentOn() != null) {
            basis.add(words.say("protocol.form.materialSent", dates.table(minutes.materialSentOn())));
        }
        facts.add(new Fact(words.say("document.protocol.basis"), List.of(Text.small(String.join(" · ", basis)))));
        return facts;
    }

    private Fact fact(String name, String said) {
        return new Fact(words.say("protocol.form." + name), List.of(Text.of(said)));
    }

    private void add(List<Fact> facts, String name, String said) {
        if (!said.isBlank()) {
            facts.add(fact(name, said));
        }
    }

    private void people(List<Fact> facts, String name, List<Presence> people) {
        if (!people.isEmpty()) {
            facts.add(new Fact(
                    words.say("protocol.form." + name),
                    List.of(new Items(
                            false,
                            1,
                            people.stream()
                                    .map(one -> List.<Block>of(Text.of(person(one))))
                                    .toList()))));
        }
    }

    private String person(Presence one) {
        StringBuilder said = new StringBuilder(
                held(one.name(), one.function().sv(), one.function().within(Words.SWEDISH), one.deputy()));
        if (!one.points().isEmpty()) {
            said.append(", ")
                    .append(
                            !one.severalPoints()
                                    ? words.say("protocol.form.point", one.lastPoints())
                                    : one.points().size() == 1
                                            ? words.say("protocol.form.points", one.lastPoints())
                                            : words.say(
                                                    "protocol.form.pointsAnd", one.firstPoints(), one.lastPoints()));
        }
        String absence = one.absence() == null ? "" : one.absence();
        String why =
                switch (absence) {
                    case "DEPUTY" -> words.say("protocol.form.deputy", one.replacedBy());
                    case "ABSENT_WITH_NOTICE" -> words.say("protocol.form.withNotice");
                    case "ABSENT" -> words.say("protocol.form.withoutNotice");
                    default -> "";
                };
        return said + (why.isEmpty() ? "" : " (" + why + ")");
    }

    private String held(String name, String function, String within, boolean deputy) {
        return function.isBlank()
                ? name
                : name + ", " + (deputy ? words.say("protocol.form.deputyFor", within) : within);
    }

    private List<Block> signatures(ProtocolView protocol) {
        List<Fact> facts = new ArrayList<>();
        Signature keeper = protocol.keeper();
        if (keeper != null) {
            facts.add(new Fact(words.say("protocol.form.keeper"), List.of(Text.of(signature(keeper)))));
        }
        if (!protocol.signatures().isEmpty()) {
            facts.add(new Fact(
                    words.say("protocol.form.adjusted"),
                    protocol.signatures().stream()
                            .flatMap(one -> one.approvedAt() == null
                                    ? Stream.<Block>of(Text.of(signature(one)))
                                    : Stream.<Block>of(
                                            Text.of(signature(one)),
                                            Text.small(
                                                    words.say("protocol.form.approved", dates.text(one.approvedAt())))))
                            .toList()));
        }
        return facts.isEmpty()
                ? List.of()
                : List.of(new Heading(2, words.say("document.protocol.signatures")), new Facts(facts));
    }

    private String signature(Signature one) {
        return held(one.name(), one.function().sv(), one.function().within(Words.SWEDISH), one.deputy());
    }

    private List<Block> attachments(Minutes minutes) {
        List<List<String>> rows = minutes.points().stream()
                .flatMap(point -> point.attachments().stream())
                .map(file -> List.of(file.label(), file.fileName(), file.sha256()))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(2, words.say("protocol.form.attachments")),
                        new Table(
                                words.say("document.protocol.attachments.caption"),
                                List.of(
                                        words.say("document.protocol.attachments.number"),
                                        words.say("document.protocol.attachments.file"),
                                        words.say("protocol.show.hash")),
                                ATTACHMENT_WIDTHS,
                                rows));
    }

    private List<Block> completeness(ProtocolView protocol, Completeness judged) {
        CompletenessRows rows = new CompletenessRows(protocol, judged, words);
        return List.of(
                new Heading(2, words.say("document.protocol.complete")),
                Text.small(words.say(
                        "document.protocol.complete.lead", protocol.minutes().routineVersion())),
                new Table(
                        words.say("document.protocol.complete.points"),
                        List.of(
                                words.say("protocol.complete.point"),
                                words.say("protocol.form.proposal"),
                                words.say("protocol.form.conclusion"),
                                words.say("protocol.form.decisions")),
                        MATRIX_WIDTHS,
                        rows.points()),
                new Facts(rows.besides()));
    }

    private List<Block> proof(ProtocolView protocol) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("document.protocol.version"),
                List.of(Text.of(words.say(
                        "protocol.show.versionOf",
                        protocol.number(),
                        words.say(
                                protocol.draft()
                                        ? "protocol.state." + protocol.state()
                                        : "protocol.state.ADJUSTED"))))));
        if (!protocol.line().reason().isBlank()) {
            facts.add(new Fact(
                    words.say("document.protocol.reason"),
                    List.of(Text.of(protocol.line().reason()))));
        }
        if (protocol.adjustedAt() != null) {
            facts.add(new Fact(
                    words.say("document.protocol.locked"), List.of(Text.of(dates.text(protocol.adjustedAt())))));
        }
        facts.add(new Fact(words.say("protocol.show.hash"), List.of(Text.small(protocol.contentHash()))));
        return List.of(new Heading(2, words.say("document.protocol.proof")), new Facts(facts));
    }
}
