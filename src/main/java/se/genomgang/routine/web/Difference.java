package se.genomgang.routine.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.PromptRule;
import se.genomgang.routine.RoutineBook;

/** Compares two versions sentence by sentence. Kinds of meeting are paired by code, and those left over in the order they come. */
final class Difference {

    private record Place(String rule, @Nullable UnitKind unitKind) {}

    private record Pair(String before, String after) {}

    /** What a changed pair of sentences is about: kinds of unit, or titles of points. */
    private record About(Set<UnitKind> unitKinds, Set<String> titles) {
        About() {
            this(EnumSet.noneOf(UnitKind.class), new LinkedHashSet<>());
        }
    }

    private static final Map<String, String> SAME_RULE =
            Map.of("noProtocolDue", "protocolDue", "noAttendance", "attendance");
    private static final String POINT = "point ";
    private static final String INCLUSION = "inclusion ";

    private final Phrases phrases;
    private final Sentences sentences;
    private final List<ChangeGroup> groups = new ArrayList<>();

    private Difference(Phrases phrases) {
        this.phrases = phrases;
        this.sentences = new Sentences(phrases);
    }

    static List<ChangeGroup> between(RoutineBook before, RoutineBook after, Phrases phrases) {
        Difference difference = new Difference(phrases);
        List<KindRules> left = new ArrayList<>(before.kinds());
        Map<KindRules, KindRules> pairs = new LinkedHashMap<>();
        for (KindRules kind : after.kinds()) {
            before.kind(kind.code()).ifPresent(old -> {
                pairs.put(kind, old);
                left.remove(old);
            });
        }
        for (KindRules kind : after.kinds()) {
            KindRules old = pairs.containsKey(kind) ? pairs.get(kind) : left.isEmpty() ? null : left.remove(0);
            difference.compare(old, kind);
        }
        left.forEach(old -> difference.compare(old, null));
        difference.collect("", difference.record(before), difference.record(after));
        return difference.groups;
    }

    private void compare(@Nullable KindRules before, @Nullable KindRules after) {
        collect(title(before, after), said(before), said(after));
    }

    private String title(@Nullable KindRules before, @Nullable KindRules after) {
        Set<String> names = new LinkedHashSet<>();
        if (before != null) {
            names.add(phrases.in(before.name()));
        }
        if (after != null) {
            names.add(phrases.in(after.name()));
        }
        return String.join(" → ", names);
    }

    private Map<Place, String> said(@Nullable KindRules kind) {
        Map<Place, String> said = new LinkedHashMap<>();
        if (kind == null) {
            return said;
        }
        said.put(new Place("name", null), phrases.say("routine.difference.name", phrases.in(kind.name())));
        said.put(new Place("nature", null), phrases.say("routine.nature." + kind.nature()));
        sentences.of(kind).stream().filter(line -> line.topic() != Topic.AGENDA).forEach(line -> put(said, line));
        kind.agenda().forEach(point -> put(said, point));
        said.put(
                new Place("order", null),
                phrases.say(
                        "routine.difference.order",
                        phrases.list(kind.agenda().stream()
                                .map(point -> phrases.in(point.title()))
                                .toList())));
        return said;
    }

    private static void put(Map<Place, String> said, Line line) {
        String rule = SAME_RULE.getOrDefault(line.rule(), line.rule());
        if (line.unitKinds().isEmpty()) {
            said.put(new Place(rule, null), line.text());
        }
        line.unitKinds().forEach(unitKind -> said.put(new Place(rule, unitKind), line.text()));
    }

    private void put(Map<Place, String> said, AgendaRule point) {
        String title = phrases.in(point.title());
        String code = point.code();
        said.put(
                new Place(POINT + code, null),
                point.formal() ? phrases.say("routine.difference.formal", title) : title);
        said.put(new Place(INCLUSION + title, null), phrases.say("routine.inclusion." + point.inclusion()));
        if (!point.clause().isEmpty()) {
            said.put(
                    new Place("clause " + code, null), phrases.say("routine.difference.clause", title, point.clause()));
        }
        if (!phrases.in(point.fedBy()).isEmpty()) {
            said.put(
                    new Place("fed " + code, null),
                    phrases.say("routine.difference.fedBy", title, phrases.in(point.fedBy())));
        }
        for (PromptRule prompt : point.prompts()) {
            said.put(
                    new Place("prompt " + code + " " + prompt.code(), null),
                    phrases.say("routine.difference.prompt", title, phrases.in(prompt.text())));
        }
    }

    private Map<Place, String> record(RoutineBook book) {
        Map<Place, String> said = new LinkedHashMap<>();
        sentences.record(book).forEach(line -> put(said, line));
        return said;
    }

    private void collect(String meeting, Map<Place, String> before, Map<Place, String> after) {
        Set<Place> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        if (!reordered(before, after)) {
            places.remove(new Place("order", null));
        }
        Map<String, Map<Pair, About>> byRule = new LinkedHashMap<>();
        for (Place place : places) {
            Pair pair = new Pair(before.getOrDefault(place, ""), after.getOrDefault(place, ""));
            if (!pair.before().equals(pair.after())) {
                boolean inclusion = place.rule().startsWith(INCLUSION);
                About about = byRule.computeIfAbsent(inclusion ? INCLUSION : place.rule(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(pair, any -> new About());
                if (place.unitKind() != null) {
                    about.unitKinds().add(place.unitKind());
                }
                if (inclusion) {
                    about.titles().add(place.rule().substring(INCLUSION.length()));
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        byRule.values()
                .forEach(pairs -> pairs.forEach(
                        (pair, about) -> changes.add(new Change(said(about), pair.before(), pair.after()))));
        if (!changes.isEmpty()) {
            groups.add(new ChangeGroup(meeting, changes));
        }
    }

    private String said(About about) {
        return about.titles().isEmpty() ? phrases.units(about.unitKinds()) : String.join(", ", about.titles());
    }

    /** The order is told of only where the same points stand in another order. */
    private static boolean reordered(Map<Place, String> before, Map<Place, String> after) {
        List<String> old = points(before);
        List<String> now = points(after);
        return !old.stream()
                .filter(now::contains)
                .toList()
                .equals(now.stream().filter(old::contains).toList());
    }

    private static List<String> points(Map<Place, String> said) {
        return said.keySet().stream()
                .map(Place::rule)
                .filter(rule -> rule.startsWith(POINT))
                .toList();
    }
}
