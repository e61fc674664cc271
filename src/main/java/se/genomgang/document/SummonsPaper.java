package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.document.Block.Fact;
import se.genomgang.document.Block.Facts;
import se.genomgang.document.Block.Heading;
import se.genomgang.document.Block.Items;
import se.genomgang.document.Block.Run;
import se.genomgang.document.Block.Table;
import se.genomgang.document.Block.Text;
import se.genomgang.document.Block.Tone;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.AgendaLine;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.ParticipantView;
import se.genomgang.meeting.Role;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.web.Dates;

/**
 * The summons with its agenda, the same for every kind of meeting that a routine delivers: when and where, who is summoned, the points; then what there is
 * to read for each of them.
 */
@Component
class SummonsPaper {

    private final Words words;
    private final Dates dates;
    private final SummonsPoint points;

    SummonsPaper(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.points = new SummonsPoint(words, dates);
    }

    Paper of(SummonsMatter matter) {
        return words.inSwedish(() -> paper(matter));
    }

    private Paper paper(SummonsMatter matter) {
        MeetingView meeting = matter.meeting();
        String kind = meeting.kindName().sv() + " " + meeting.number();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, say("heading")));
        blocks.add(new Text(List.of(Run.bold(kind + ", " + meeting.unitName().sv())), Tone.PLAIN));
        standing(matter, blocks);
        blocks.add(new Facts(occasion(matter)));
        Stream.of(matter.summons().cover().split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> blocks.add(Text.of(paragraph.strip())));
        summoned(matter, blocks);
        blocks.add(new Heading(2, say("agenda")));
        blocks.add(agenda(matter));
        material(matter, blocks);
        return new Paper(
                say("title", kind, meeting.unitShortName().sv()),
                meeting.unitName().sv(),
                mark(meeting),
                kind,
                blocks);
    }

    private @Nullable String mark(MeetingView meeting) {
        return meeting.stage() == Stage.CANCELLED
                ? say("cancelled")
                : meeting.summonedOn() == null ? words.say("protocol.show.draft") : null;
    }

    private void standing(SummonsMatter matter, List<Block> blocks) {
        MeetingView meeting = matter.meeting();
        if (meeting.stage() == Stage.CANCELLED) {
            blocks.add(Text.of(say("cancelledBecause", meeting.cancelReason())));
        } else if (matter.moved()) {
            blocks.add(Text.of(say("moved")));
        }
    }

    private List<Fact> occasion(SummonsMatter matter) {
        MeetingView meeting = matter.meeting();
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                words.say("protocol.form.when"),
                dates.weekday(meeting.date()) + ", "
                        + dates.time(
                                meeting.occasion().startsAt(),
                                meeting.occasion().endsAt()));
        add(facts, words.say("protocol.form.where"), meeting.occasion().place());
        add(facts, words.say("protocol.form.link"), meeting.occasion().link());
        add(facts, say("secretary"), meeting.secretaryName());
        add(
                facts,
                say("adjusters"),
                matter.adjusters().stream()
                        .map(one -> held(one.name(), one.function()))
                        .collect(Collectors.joining("\n")));
        List<String> basis = new ArrayList<>();
        basis.add(words.say("protocol.form.routine", meeting.routineCode()));
        if (meeting.summonedOn() != null) {
            basis.add(words.say("protocol.form.summoned", dates.table(meeting.summonedOn())));
        }
        if (meeting.materialSentOn() != null) {
            basis.add(words.say("protocol.form.materialSent", dates.table(meeting.materialSentOn())));
        }
        facts.add(new Fact(say("basis"), List.of(Text.small(String.join(" · ", basis)))));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String said) {
        if (!said.isBlank()) {
            facts.add(new Fact(name, List.of(Text.of(said))));
        }
    }

    private void summoned(SummonsMatter matter, List<Block> blocks) {
        blocks.add(new Heading(2, say("summoned")));
        if (matter.invited().isEmpty()) {
            blocks.add(Text.small(say("nobody")));
        } else {
            blocks.add(new Items(
                    false,
                    1,
                    matter.invited().stream()
                            .map(one -> List.<Block>of(Text.of(person(one))))
                            .toList()));
        }
        if (!matter.required().isEmpty()) {
            blocks.add(Text.small(say("required", listed(matter.required()))));
        }
        if (!matter.missing().isEmpty()) {
            blocks.add(Text.small(say("missing", listed(matter.missing()))));
        }
    }

    private String person(ParticipantView one) {
        String said = held(one.name(), one.function())
                + (one.asDeputy() ? " (" + say("deputy") + ")" : "")
                + (one.function().sv().isEmpty() && one.role() == Role.GUEST ? ", " + say("guest") : "");
        return one.points().isEmpty() ? said : say("forPoints", said, one.pointsInWords());
    }

    private static String held(String name, Label function) {
        return function.sv().isEmpty() ? name : name + ", " + function.within(Words.SWEDISH);
    }

    private String listed(List<Label> functions) {
        List<String> names = functions.stream()
                .map(function -> function.within(Words.SWEDISH))
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : say("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private Block agenda(SummonsMatter matter) {
        boolean files = matter.brings()
                && matter.summons().agenda().stream()
                        .anyMatch(line -> !line.attachments().isEmpty() && !matter.hides(line.number()));
        boolean clauses =
                matter.points().stream().anyMatch(point -> !point.row().clause().isEmpty());
        List<String> heads = new ArrayList<>(List.of(say("agenda.number"), say("agenda.point")));
        List<Integer> widths = new ArrayList<>(List.of(6, 94 - (clauses ? 18 : 0) - (files ? 32 : 0)));
        if (clauses) {
            heads.add(say("agenda.clause"));
            widths.add(18);
        }
        if (files) {
            heads.add(say("agenda.attachments"));
            widths.add(32);
        }
        List<List<String>> rows = new ArrayList<>();
        for (AgendaLine line : matter.summons().agenda()) {
            List<String> row = new ArrayList<>(
                    List.of(String.valueOf(line.number()), line.title().sv()));
            if (clauses) {
                row.add(matter.point(line.number())
                        .map(point -> point.row().clause())
                        .orElse(""));
            }
            if (files) {
                row.add(matter.hides(line.number()) ? "" : String.join("\n", line.attachments()));
            }
            rows.add(row);
        }
        return new Table(say(clauses ? "agenda.clauses" : "agenda.caption"), heads, widths, rows);
    }

    private void material(SummonsMatter matter, List<Block> blocks) {
        if (!matter.brings()) {
            blocks.add(Text.small(
                    matter.materialDue() == null
                            ? say("materialLater")
                            : say("materialBy", dates.text(matter.materialDue()))));
            return;
        }
        for (WorkPoint point : matter.points()) {
            List<Block> said = matter.hides(point.number())
                    ? List.of(Text.small(words.say("protocol.form.secret")))
                    : points.of(point, matter);
            if (!said.isEmpty()) {
                blocks.add(new Heading(
                        2, point.number() + ". " + point.row().title().sv()));
                blocks.addAll(said);
            }
        }
    }

    private String say(String key, Object... arguments) {
        return words.say("document.summons." + key, arguments);
    }
}
