package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.genomgang.document.Block.Fact;
import se.genomgang.document.Block.Facts;
import se.genomgang.document.Block.Heading;
import se.genomgang.document.Block.Items;
import se.genomgang.document.Block.Run;
import se.genomgang.document.Block.Text;
import se.genomgang.document.Block.Tone;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.PointRow;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.meeting.Workspace;
import se.genomgang.web.Dates;

/**
 * A meeting as slides, for those who take part: each point with the beginning of its material, its proposal and, once there is any, what was concluded and
 * decided. The whole of the material stands in the notes.
 */
@Component
class PresentationDeck {

    private static final List<Integer> ACTION_WIDTHS = List.of(10, 45, 20, 14, 11);

    private final Words words;
    private final Dates dates;

    PresentationDeck(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    Deck of(Workspace work) {
        return words.inSwedish(() -> deck(work));
    }

    private Deck deck(Workspace work) {
        MeetingView meeting = work.meeting();
        String title = meeting.kindName().sv() + " " + meeting.number();
        String unit = meeting.unitShortName().sv();
        String mark = draft(meeting) ? words.say("protocol.show.draft") : "";
        List<Deck.Slide> slides = new ArrayList<>();
        slides.add(agenda(work));
        if (work.points().stream().noneMatch(point -> point.code().equals("previous"))
                && !work.openActions().isEmpty()) {
            slides.add(new Deck.Slide(words.say("protocol.form.openActions"), List.of(openActions(work)), List.of()));
        }
        work.points().forEach(point -> slides.add(point(work, point)));
        return new Deck(
                title,
                meeting.unitName().sv(),
                Stream.of(
                                meeting.unitName().sv(),
                                dates.weekday(meeting.date()) + ", "
                                        + dates.time(
                                                meeting.occasion().startsAt(),
                                                meeting.occasion().endsAt()),
                                meeting.occasion().place(),
                                mark)
                        .filter(line -> !line.isBlank())
                        .toList(),
                Stream.of(title, unit, mark)
                        .filter(part -> !part.isBlank())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""),
                slides);
    }

    /** Material that has not been sent, or minutes that have not been adjusted. */
    private static boolean draft(MeetingView meeting) {
        return meeting.heldOn() == null ? meeting.materialSentOn() == null : !meeting.frozen();
    }

    private Deck.Slide agenda(Workspace work) {
        int first = work.points().isEmpty() ? 1 : work.points().get(0).number();
        Block points = new Items(
                true,
                first,
                work.points().stream()
                        .map(point -> List.<Block>of(Text.of(point.row().title().sv())))
                        .toList());
        return new Deck.Slide(words.say("document.summons.agenda"), List.of(points), List.of());
    }

    private Deck.Slide point(Workspace work, WorkPoint point) {
        String title = point.number() + ". " + point.row().title().sv();
        if (point.veiled()) {
            return new Deck.Slide(title, List.of(Text.of(words.say("protocol.form.secret"))), List.of());
        }
        PointRow row = point.row();
        List<Block> shown = new ArrayList<>();
        if (row.secret()) {
            shown.add(new Text(List.of(Run.bold(words.say("document.deck.secret"))), Tone.PLAIN));
        }
        List<Block> material = Prose.of(row.text("MATERIAL").text());
        Excerpt excerpt = Excerpt.of(material);
        shown.addAll(excerpt.blocks());
        if (!excerpt.whole()) {
            shown.add(new Text(List.of(new Run(words.say("document.deck.more"), false, true)), Tone.SMALL));
        }
        if (row.nothingToReport() != null) {
            shown.add(Text.of(words.say("protocol.form.nothing", row.nothingToReport())));
        }
        under("proposal", Prose.of(row.text("PROPOSAL").text()), shown);
        if (work.meeting().readsAsItStands()) {
            under("conclusion", Prose.of(row.text("CONCLUSION").text()), shown);
            under("decisions", decisions(work, row), shown);
            if (point.code().equals("recommendations")) {
                under("verdict", verdict(work), shown);
            }
        }
        if (point.code().equals("previous")) {
            shown.add(
                    work.openActions().isEmpty()
                            ? Text.of(words.say("protocol.form.noOpenActions"))
                            : openActions(work));
        }
        if (point.code().equals("next-meeting") && work.after() != null) {
            shown.add(Text.of(words.say(
                    "document.deck.next",
                    work.after().kind().sv() + " " + work.after().number(),
                    dates.weekday(work.after().date()))));
        }
        return new Deck.Slide(title, shown, notes(row, material));
    }

    private void under(String heading, List<Block> said, List<Block> shown) {
        if (!said.isEmpty()) {
            shown.add(new Heading(3, words.say("protocol.form." + heading)));
            shown.addAll(said);
        }
    }

    private List<Block> decisions(Workspace work, PointRow row) {
        List<Block> said = new ArrayList<>();
        for (PointRow.DecisionRow decision : row.decisions()) {
            said.add(new Text(
                    List.of(
                            Run.of(words.say("protocol.form.decides", work.deciding(decision.decidedByLabel())) + " "),
                            Run.bold("att"),
                            Run.of(" " + decision.text())),
                    Tone.PLAIN));
            PointRow.ActionRow action = decision.action();
            if (action != null) {
                said.add(Text.small(words.say("protocol.form.action", action.number(), action.description())
                        + " · "
                        + words.say("protocol.form.action.who", action.responsible(), dates.table(action.dueOn()))));
            }
            PointRow.CancelledRow cancels = decision.cancels();
            if (cancels != null && (!cancels.secret() || work.meeting().access().readsSecret())) {
                said.add(
                        Text.small(words.say("protocol.form.cancels", cancels.number()) + " " + cancels.description()));
            }
        }
        return said;
    }

    private List<Block> verdict(Workspace work) {
        List<Fact> answers = work.verdicts().stream()
                .map(one -> new Fact(
                        words.say("protocol.criterion." + one.criterion()),
                        List.<Block>of(Text.of(words.say("protocol.answer." + one.answer())
                                + (one.grounds().isBlank() ? "" : ". " + one.grounds())))))
                .toList();
        return answers.isEmpty() ? List.of() : List.of(new Facts(answers));
    }

    private Block openActions(Workspace work) {
        return new Block.Table(
                words.say("protocol.form.openActions"),
                Stream.of("number", "what", "responsible", "due", "state")
                        .map(head -> words.say("document.summons.action." + head))
                        .toList(),
                ACTION_WIDTHS,
                work.openActions().stream()
                        .map(action -> List.of(
                                action.number(),
                                action.description(),
                                action.responsible(),
                                dates.table(action.dueOn()),
                                words.say(action.late() ? "protocol.form.late" : "document.summons.action.open")))
                        .toList());
    }

    private List<Block> notes(PointRow row, List<Block> material) {
        List<Block> notes = new ArrayList<>();
        if (!material.isEmpty()) {
            notes.add(new Heading(3, words.say("protocol.form.material")));
            notes.addAll(material);
        }
        row.questions().forEach(question -> {
            List<Block> answer = Prose.of(row.text("PROMPT:" + question.code()).text());
            if (!answer.isEmpty()) {
                notes.add(new Heading(3, question.label().sv()));
                notes.addAll(answer);
            }
        });
        row.attachments()
                .forEach(file -> notes.add(
                        Text.of(words.say("protocol.form.attachment", file.label() + " " + file.fileName()))));
        return notes;
    }
}
