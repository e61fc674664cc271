package se.genomgang.routine.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.ScheduleRules;

/** Lays a version out under its headings: what several units or meetings share is said once. */
final class RoutineText {

    private final RoutineBook book;
    private final Phrases phrases;
    private final Sentences sentences;

    RoutineText(RoutineBook book, Phrases phrases) {
        this.book = book;
        this.phrases = phrases;
        this.sentences = new Sentences(phrases);
    }

    List<TopicSection> sections() {
        return Arrays.stream(Topic.values()).map(this::section).toList();
    }

    private TopicSection section(Topic topic) {
        if (topic == Topic.AGENDA) {
            return new TopicSection(topic, List.of(), agendas());
        }
        List<RuleGroup> groups = new ArrayList<>(byMeeting(topic));
        if (topic == Topic.PROTOCOL) {
            groups.add(new RuleGroup("", rows(sentences.record(book), Set.of())));
        }
        return new TopicSection(topic, groups, List.of());
    }

    private List<RuleGroup> byMeeting(Topic topic) {
        Map<List<RuleGroup.Row>, List<String>> kinds = new LinkedHashMap<>();
        for (KindRules kind : book.kinds()) {
            kinds.computeIfAbsent(rows(kind, topic), any -> new ArrayList<>()).add(phrases.in(kind.name()));
        }
        return kinds.entrySet().stream()
                .filter(group -> !group.getKey().isEmpty())
                .map(group -> new RuleGroup(
                        group.getValue().size() > 1
                                        && group.getValue().size()
                                                == book.kinds().size()
                                ? phrases.say("routine.changes.everything")
                                : phrases.list(group.getValue()),
                        group.getKey()))
                .toList();
    }

    private List<RuleGroup.Row> rows(KindRules kind, Topic topic) {
        return rows(
                sentences.of(kind).stream()
                        .filter(line -> line.topic() == topic)
                        .toList(),
                heldBy(kind));
    }

    private List<RuleGroup.Row> rows(List<Line> lines, Set<UnitKind> everyone) {
        return merged(lines).stream()
                .map(line -> new RuleGroup.Row(
                        line.unitKinds().equals(everyone) && everyone.size() > 1
                                ? phrases.say("routine.units.all")
                                : phrases.units(line.unitKinds()),
                        line))
                .toList();
    }

    private static List<Line> merged(List<Line> lines) {
        List<Line> merged = new ArrayList<>();
        for (Line line : lines) {
            int same = IntStream.range(0, merged.size())
                    .filter(i -> merged.get(i).saysTheSameAs(line))
                    .findFirst()
                    .orElse(-1);
            if (same < 0) {
                merged.add(line);
            } else {
                merged.set(same, merged.get(same).alsoFor(line));
            }
        }
        List<String> order = lines.stream().map(Line::rule).distinct().toList();
        merged.sort(Comparator.comparing(line -> order.indexOf(line.rule())));
        return merged;
    }

    private static Set<UnitKind> heldBy(KindRules kind) {
        return kind.schedules().stream().map(ScheduleRules::unitKind).collect(Collectors.toSet());
    }

    private List<AgendaTable> agendas() {
        List<AgendaTable> tables = new ArrayList<>();
        Set<List<AgendaTable.Point>> shown = new HashSet<>();
        for (KindRules kind : book.kinds()) {
            List<AgendaTable.Point> points =
                    kind.agenda().stream().map(this::point).toList();
            if (!points.isEmpty()) {
                boolean brief = !shown.add(
                        points.stream().map(RoutineText::apartFromInclusion).toList());
                tables.add(new AgendaTable(phrases.in(kind.name()), rows(kind, Topic.AGENDA), brief, points));
            }
        }
        return tables;
    }

    private AgendaTable.Point point(AgendaRule point) {
        return new AgendaTable.Point(
                point.code(),
                point.position(),
                phrases.in(point.title()),
                point.formal(),
                "routine.inclusion." + point.inclusion(),
                point.mandatory(),
                point.clause(),
                phrases.in(point.fedBy()),
                phrases.source(point.source()),
                point.prompts().stream()
                        .map(prompt ->
                                new AgendaTable.Prompt(phrases.in(prompt.text()), phrases.source(prompt.source())))
                        .toList());
    }

    private static AgendaTable.Point apartFromInclusion(AgendaTable.Point point) {
        return new AgendaTable.Point(
                point.code(),
                point.position(),
                point.title(),
                point.formal(),
                "",
                true,
                point.clause(),
                point.fedBy(),
                point.source(),
                point.prompts());
    }
}
