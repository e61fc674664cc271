package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import se.genomgang.document.Block.Heading;
import se.genomgang.document.Block.Table;
import se.genomgang.document.Block.Text;
import se.genomgang.finding.StandingFinding;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.web.Dates;

/** What there is to read before a meeting for one point of its agenda. */
final class SummonsPoint {

    private final Words words;
    private final Dates dates;

    SummonsPoint(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** Empty when there is nothing to read. */
    List<Block> of(WorkPoint point, SummonsMatter matter) {
        List<Block> said = new ArrayList<>();
        if (point.code().equals("previous")) {
            openActions(matter.openActions(), said);
        }
        if (point.code().equals("nonconformities")) {
            nonconformities(matter.openNonconformities(point), said);
        }
        said.addAll(Prose.of(point.row().text("MATERIAL").text()));
        if (point.row().nothingToReport() != null) {
            said.add(Text.of(words.say("protocol.form.nothing", point.row().nothingToReport())));
        }
        List<Block> proposal = Prose.of(point.row().text("PROPOSAL").text());
        if (!proposal.isEmpty()) {
            said.add(new Heading(3, words.say("protocol.form.proposal")));
            said.addAll(proposal);
        }
        point.row()
                .attachments()
                .forEach(file -> said.add(
                        Text.small(words.say("protocol.form.attachment", file.label() + " " + file.fileName()))));
        return said;
    }

    private void openActions(List<Minutes.OpenAction> open, List<Block> said) {
        if (open.isEmpty()) {
            said.add(Text.small(words.say("protocol.form.noOpenActions")));
            return;
        }
        said.add(new Table(
                words.say("protocol.form.openActions"),
                List.of(
                        say("action.number"),
                        say("action.what"),
                        say("action.responsible"),
                        say("action.due"),
                        say("action.state")),
                List.of(10, 44, 20, 13, 13),
                open.stream()
                        .map(action -> List.of(
                                action.number(),
                                action.description(),
                                action.responsible(),
                                dates.table(action.dueOn()),
                                action.late() ? words.say("protocol.form.late") : say("action.open")))
                        .toList()));
    }

    private void nonconformities(List<StandingFinding> open, List<Block> said) {
        if (!open.isEmpty()) {
            said.add(new Table(
                    words.say("protocol.form.nonconformities"),
                    List.of(say("action.number"), say("finding.what"), say("finding.source"), say("finding.found")),
                    List.of(10, 45, 30, 15),
                    open.stream()
                            .map(finding -> List.of(
                                    finding.number(),
                                    finding.title(),
                                    finding.source(),
                                    dates.table(finding.foundOn())))
                            .toList()));
        }
    }

    private String say(String key, Object... arguments) {
        return words.say("document.summons." + key, arguments);
    }
}
