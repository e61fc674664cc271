package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import se.genomgang.cycle.InputWords;
import se.genomgang.document.Block.Fact;
import se.genomgang.document.Block.Facts;
import se.genomgang.document.Block.Heading;
import se.genomgang.document.Block.Run;
import se.genomgang.document.Block.Text;
import se.genomgang.document.Block.Tone;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.web.Dates;

/** One paragraph of a protocol: what was before the meeting, what it concluded and what it decided. The same parts in the same order as on the page. */
final class ProtocolPoint {

    private final Minutes minutes;
    private final Minutes.Point point;
    private final boolean withheld;
    private final boolean withholdsActions;
    private final boolean draft;
    private final Words words;
    private final Dates dates;
    private final InputWords inputs;
    private final List<Block> blocks = new ArrayList<>();

    ProtocolPoint(ProtocolView protocol, Minutes.Point point, Words words, Dates dates, InputWords inputs) {
        this.minutes = protocol.minutes();
        this.point = point;
        this.withheld = withheld(protocol, point);
        this.withholdsActions = protocol.withholdsActions();
        this.draft = protocol.draft();
        this.words = words;
        this.dates = dates;
        this.inputs = inputs;
    }

    /** Whether the reader of this protocol sees only that there is a point, and that it is secret. */
    static boolean withheld(ProtocolView protocol, Minutes.Point point) {
        return point.secret() && !protocol.meeting().access().readsDraftMinutes();
    }

    List<Block> blocks() {
        blocks.add(new Heading(
                2,
                words.say("protocol.print.paragraph", point.number()) + " "
                        + point.title().sv()));
        if (withheld) {
            blocks.add(Text.small(words.say("protocol.form.secret")));
        }
        if (point.code().equals("introduction") && minutes.openedTime() != null) {
            blocks.add(Text.of(words.say(
                    "protocol.form.opened", dates.time(minutes.openedTime()).replace("kl. ", ""))));
        }
        before();
        said("proposal", point.proposal());
        prompts();
        if (point.nothingToReport() != null) {
            blocks.add(Text.of(words.say("protocol.form.nothing", point.nothingToReport())));
        }
        said("conclusion", point.conclusion());
        verdicts();
        decisions();
        if (point.code().equals("closing") && minutes.closedTime() != null) {
            blocks.add(Text.of(words.say(
                    "protocol.form.closed", dates.time(minutes.closedTime()).replace("kl. ", ""))));
        }
        if (draft
                && !point.formal()
                && !point.secret()
                && point.conclusion().isBlank()
                && point.nothingToReport() == null) {
            blocks.add(Text.small(words.say("protocol.form.noConclusion")));
        }
        return blocks;
    }

    private void before() {
        said("material", point.material());
        if (point.code().equals("previous")) {
            openActions();
        }
        list(
                "nonconformities",
                minutes.nonconformitiesUnder(point).stream()
                        .map(this::nonconformity)
                        .toList());
        if (!withheld) {
            list("inputs", minutes.inputsUnder(point).stream().map(this::input).toList());
        }
        list(
                "attachments",
                point.attachments().stream()
                        .map(file ->
                                Text.of(words.say("protocol.form.attachment", file.label()) + " " + file.fileName()))
                        .toList());
    }

    private void said(String heading, String text) {
        List<Block> said = Prose.of(text);
        if (!said.isEmpty()) {
            blocks.add(new Heading(3, words.say("protocol.form." + heading)));
            blocks.addAll(said);
        }
    }

    private void list(String heading, List<Text> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Heading(3, words.say("protocol.form." + heading)));
            blocks.add(items(lines));
        }
    }

    private static Block items(List<Text> lines) {
        return new Block.Items(
                false, 1, lines.stream().map(line -> List.<Block>of(line)).toList());
    }

    private void openActions() {
        blocks.add(new Heading(3, words.say("protocol.form.openActions")));
        if (!point.openActions().isEmpty()) {
            blocks.add(items(point.openActions().stream().map(this::openAction).toList()));
        } else if (!withholdsActions) {
            blocks.add(Text.small(words.say("protocol.form.noOpenActions")));
        }
        if (withholdsActions) {
            blocks.add(Text.small(words.say("protocol.form.withheldActions")));
        }
    }

    private Text openAction(Minutes.OpenAction action) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("protocol.form.openAction.who", action.responsible(), dates.table(action.dueOn())));
        if (action.secret()) {
            facts.add(words.say("protocol.form.secretAction"));
        }
        if (action.reported() != null && !action.reported().equals("NONE")) {
            facts.add(words.say("protocol.reported." + action.reported()));
        }
        if (action.late()) {
            facts.add(words.say("protocol.form.late"));
        }
        return line(action.number(), action.description(), String.join(" · ", facts));
    }

    private Text nonconformity(Minutes.Nonconformity one) {
        String facts = words.say("protocol.form.nonconformity.facts", dates.table(one.foundOn()), one.openActions());
        return line(
                words.say("protocol.form.nonconformity", one.number()),
                one.title(),
                one.source().isEmpty() ? facts : one.source() + " · " + facts);
    }

    private static Text line(String number, String what, String facts) {
        return new Text(List.of(Run.bold(number), Run.of(" " + what + " · " + facts)), Tone.PLAIN);
    }

    private Text input(se.genomgang.cycle.Input input) {
        return Text.of(inputs.title(input)
                + (input.central() ? " (" + words.say("cycle.input.central") + ")" : "")
                + " · " + inputs.standing(input, minutes.date().getYear()));
    }

    private void prompts() {
        List<Fact> answers = point.prompts().stream()
                .filter(prompt -> !prompt.answer().isBlank())
                .map(prompt -> new Fact(prompt.question().sv(), Prose.of(prompt.answer())))
                .toList();
        if (!answers.isEmpty()) {
            blocks.add(new Facts(answers));
        }
    }

    private void verdicts() {
        if (point.code().equals("recommendations") && !minutes.verdicts().isEmpty()) {
            blocks.add(new Heading(3, words.say("protocol.form.verdict")));
            blocks.add(new Facts(minutes.verdicts().stream()
                    .map(one -> new Fact(
                            words.say("protocol.criterion." + one.criterion()),
                            List.of(new Text(
                                    List.of(
                                            Run.bold(words.say("protocol.answer." + one.answer())),
                                            Run.of(". " + one.grounds())),
                                    Tone.PLAIN))))
                    .toList()));
        }
    }

    private void decisions() {
        if (point.decisions().isEmpty()) {
            return;
        }
        blocks.add(new Heading(3, words.say("protocol.form.decisions")));
        point.decisions().forEach(decision -> {
            String result = decision.result().equals("EMS_CHANGE")
                    ? " (" + words.say("protocol.form.result.EMS_CHANGE") + ")"
                    : "";
            blocks.add(new Text(
                    List.of(
                            Run.of(words.say(
                                            "protocol.form.decides",
                                            decision.decider().sv()) + " "),
                            Run.bold("att"),
                            Run.of(" " + decision.text() + result)),
                    Tone.PLAIN));
            if (decision.action() != null) {
                blocks.add(Text.small(words.say(
                                "protocol.form.action",
                                decision.action().number(),
                                decision.action().description())
                        + " · "
                        + words.say(
                                "protocol.form.action.who",
                                decision.action().responsible(),
                                dates.table(decision.action().dueOn()))));
            }
            if (decision.cancels() != null) {
                blocks.add(Text.small(
                        words.say("protocol.form.cancels", decision.cancels().number()) + " "
                                + decision.cancels().description()));
            }
        });
    }
}
