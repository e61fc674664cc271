package se.genomgang.protocol;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.genomgang.cycle.Input;
import se.genomgang.meeting.Minutes;

/**
 * What differs between two versions of a protocol, passage by passage and word by word.
 *
 * @param changes in the order of the protocol; empty when the versions say the same
 */
public record Difference(List<Change> changes) {

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public record Segment(Kind kind, String text) {}

    /**
     * @param point the point's number, 0 for the whole protocol
     * @param passage which passage, a message key such as {@code protocol.passage.conclusion}
     */
    public record Change(int point, String passage, List<Segment> segments) {}

    private record Place(int point, String passage) {}

    /** Compares an earlier version with a later one, in the reader's language where labels are concerned. */
    public static Difference between(Minutes earlier, Minutes later, Locale locale) {
        Map<Place, String> before = passages(earlier, locale);
        Map<Place, String> after = passages(later, locale);
        Set<Place> places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        List<Change> changes = places.stream()
                .filter(place -> !before.getOrDefault(place, "").equals(after.getOrDefault(place, "")))
                .sorted(java.util.Comparator.comparingInt(Place::point))
                .map(place -> new Change(
                        place.point(),
                        place.passage(),
                        words(before.getOrDefault(place, ""), after.getOrDefault(place, ""))))
                .toList();
        return new Difference(changes);
    }

    private static Map<Place, String> passages(Minutes minutes, Locale locale) {
        var passages = new LinkedHashMap<Place, String>();
        passages.put(
                whole("when"),
                "%s %s–%s"
                        .formatted(
                                minutes.date(), minutes.startsAt(), minutes.endsAt() == null ? "" : minutes.endsAt()));
        passages.put(whole("where"), (minutes.place() + " " + minutes.link()).strip());
        passages.put(whole("opened"), minutes.openedTime() + "–" + minutes.closedTime());
        passages.put(
                whole("attendance"),
                minutes.attendees().stream()
                        .map(one -> "%s, %s: %s %s %s"
                                .formatted(
                                        one.name(),
                                        one.function().in(locale),
                                        one.attendance() == null
                                                ? ""
                                                : one.attendance().toLowerCase(Locale.ROOT),
                                        one.deputyName(),
                                        one.points())
                                .strip())
                        .collect(Collectors.joining("\n")));
        passages.put(
                whole("explanations"),
                minutes.explanations().stream()
                        .map(one -> one.function().in(locale) + ": " + one.text())
                        .collect(Collectors.joining("\n")));
        passages.put(
                whole("adjusters"),
                minutes.adjusters().stream().map(Minutes.Signatory::name).collect(Collectors.joining(", ")));
        passages.put(
                whole("verdict"),
                minutes.verdicts().stream()
                        .map(one -> one.criterion() + " " + one.answer() + ": " + one.grounds())
                        .collect(Collectors.joining("\n")));
        minutes.points().forEach(point -> {
            point(point, locale, passages);
            passages.put(new Place(point.number(), key("nonconformities")), open(minutes.nonconformitiesUnder(point)));
            passages.put(new Place(point.number(), key("inputs")), fed(minutes.inputsUnder(point), locale));
        });
        return passages;
    }

    private static void point(Minutes.Point point, Locale locale, Map<Place, String> passages) {
        int number = point.number();
        passages.put(new Place(number, key("title")), point.title().in(locale));
        passages.put(new Place(number, key("material")), point.material());
        passages.put(new Place(number, key("proposal")), point.proposal());
        passages.put(new Place(number, key("conclusion")), point.conclusion());
        passages.put(new Place(number, key("nothing")), point.nothingToReport() == null ? "" : point.nothingToReport());
        passages.put(
                new Place(number, key("prompts")),
                point.prompts().stream()
                        .map(prompt -> prompt.question().in(locale) + ": " + prompt.answer())
                        .collect(Collectors.joining("\n")));
        passages.put(
                new Place(number, key("decisions")),
                point.decisions().stream()
                        .map(decision ->
                                "att " + decision.text() + (decision.action() == null ? "" : action(decision.action()))
                                        + (decision.cancels() == null
                                                ? ""
                                                : " [× " + decision.cancels().number() + "]"))
                        .collect(Collectors.joining("\n")));
        passages.put(
                new Place(number, key("openActions")),
                point.openActions().stream()
                        .map(one ->
                                one.number() + " " + one.description() + ", " + one.responsible() + ", " + one.dueOn())
                        .collect(Collectors.joining("\n")));
        passages.put(
                new Place(number, key("attachments")),
                point.attachments().stream()
                        .map(file -> file.label() + " " + file.fileName() + " " + file.sha256())
                        .collect(Collectors.joining("\n")));
    }

    private static String open(List<Minutes.Nonconformity> nonconformities) {
        return nonconformities.stream()
                .map(one -> one.number() + " " + one.title() + ", " + one.source() + ", " + one.foundOn())
                .collect(Collectors.joining("\n"));
    }

    private static String fed(List<Input> inputs, Locale locale) {
        return inputs.stream()
                .map(one -> one.title().in(locale) + " " + one.step().in(locale) + ": " + one.standing() + " "
                        + one.doneOn())
                .collect(Collectors.joining("\n"));
    }

    private static String action(Minutes.DecidedAction action) {
        return " [" + action.number() + " " + action.description() + ", " + action.responsible() + ", " + action.dueOn()
                + "]";
    }

    private static Place whole(String passage) {
        return new Place(0, key(passage));
    }

    private static String key(String passage) {
        return "protocol.passage." + passage;
    }

    private static List<Segment> words(String before, String after) {
        var segments = new ArrayList<Segment>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(split(before), split(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(segments, Kind.SAME, delta.getSource().getLines());
            } else {
                add(segments, Kind.REMOVED, delta.getSource().getLines());
                add(segments, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return List.copyOf(segments);
    }

    /** Words with the white space that follows them, so that the pieces put together are the text. */
    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Segment> segments, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(kind, String.join("", words)));
        }
    }
}
