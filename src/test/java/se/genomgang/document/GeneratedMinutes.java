package se.genomgang.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.PointRow;
import se.genomgang.meeting.WorkPoint;

/**
 * Minutes with whatever people may write in them: long texts, lists in lists, signs from far away, nothing at all. Remembers what was written, in the
 * order in which a reader should find it.
 */
final class GeneratedMinutes {

    private static final List<String> PIECES = List.of(
            "Åtgärden är på väg",
            "källsortering i alla kök, även på plan 7½",
            "Ärendet – återkommer ”snart” … på måndag",
            "😀 glada miner 🎉 och ✓",
            "🧪🧫 prover i laboratoriet",
            "\u200fשלום\u200e mitt i raden",
            "Ελληνικά, кириллица, ĉapelo, ñandú, İstanbul",
            "<script>alert(1)</script> & <b>fet</b>",
            "=1+1;\"citat\" 'enkelt'",
            "${7*7} #{x} [[${y}]] {{z}}",
            "http://127.0.0.1:1/bild.png file:///etc/passwd data:text/plain,x",
            "a\u0301 sammansatt, ﬁ-ligatur, \u00a0hårt mellanslag",
            "100 000 kr, −5 °C, ½ m², µg/m³, CO₂",
            "orduta­nmellanslagochmedettmjuktbindestreck".repeat(3),
            "rad ett\\\\nrad två");

    private final Random random;
    private final Minutes like;
    private final List<String> written = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Minutes.Verdict> verdicts = new ArrayList<>();
    private int marker;

    GeneratedMinutes(long seed, Minutes like) {
        this.random = new Random(seed);
        this.like = like;
    }

    /** Everything that was written into them, piece by piece in order, without the signs of Markdown. */
    List<String> written() {
        return written;
    }

    /** Of that, what is shown at a meeting: the points, and neither place, people nor files. */
    List<String> shown() {
        return shown;
    }

    /** The same points as those who prepare the meeting see them. */
    List<WorkPoint> work(Minutes minutes) {
        return minutes.points().stream()
                .map(point -> new WorkPoint(row(point), false, false, false, false, true, false, false))
                .toList();
    }

    private static PointRow row(Minutes.Point point) {
        return new PointRow(
                point.number(),
                point.code(),
                point.number(),
                point.title(),
                point.formal(),
                point.mandatory(),
                false,
                null,
                "",
                point.title(),
                "",
                Stream.concat(
                                Stream.of(
                                        text("MATERIAL", point.material()),
                                        text("PROPOSAL", point.proposal()),
                                        text("CONCLUSION", point.conclusion())),
                                point.prompts().stream()
                                        .map(prompt -> text("PROMPT:" + prompt.code(), prompt.answer())))
                        .toList(),
                point.prompts().stream()
                        .map(prompt -> new PointRow.Question(prompt.code(), prompt.question(), ""))
                        .toList(),
                point.decisions().stream().map(GeneratedMinutes::row).toList(),
                point.attachments(),
                List.of());
    }

    private static PointRow.Text text(String kind, String text) {
        return new PointRow.Text(kind, text, 1, "", Instant.EPOCH);
    }

    private static PointRow.DecisionRow row(Minutes.Decision decision) {
        Minutes.DecidedAction action = decision.action();
        return new PointRow.DecisionRow(
                decision.number(),
                decision.number(),
                decision.text(),
                decision.decidedBy(),
                decision.decidedByLabel(),
                decision.result(),
                1,
                action == null
                        ? null
                        : new PointRow.ActionRow(
                                1,
                                action.number(),
                                action.description(),
                                action.kind(),
                                action.responsibleId(),
                                action.responsible(),
                                action.dueOn(),
                                1),
                null);
    }

    Minutes minutes() {
        String place = aside();
        List<Minutes.Attendee> attendees = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(n -> attendee(n))
                .toList();
        List<Minutes.Explanation> explanations = random.nextBoolean()
                ? List.of()
                : List.of(new Minutes.Explanation("head-of-school", label("Skolchef"), aside()));
        List<Minutes.Point> points = like.points().stream().map(this::point).toList();
        return new Minutes(
                like.meetingId(),
                like.unitCode(),
                like.unitShortName(),
                like.unitName(),
                like.kindCode(),
                like.kindName(),
                like.number(),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
                LocalTime.of(8 + random.nextInt(9), 30),
                random.nextBoolean() ? LocalTime.of(17, 30) : null,
                LocalTime.of(9, 1),
                LocalTime.of(11, 2),
                place,
                "",
                like.routineVersion(),
                like.summonedOn(),
                like.materialSentOn(),
                "",
                like.secretary(),
                like.adjusters(),
                attendees,
                explanations,
                points,
                List.copyOf(verdicts),
                List.of(),
                List.of());
    }

    private Minutes.Attendee attendee(int number) {
        // Ö, Öb, Öc: those present stand by surname
        String name = "Åsa Ö" + (char) ('a' + number) + random.nextInt(1000);
        written.add(name);
        return new Minutes.Attendee(
                null, name, "head-of-school", label("Skolchef"), "INVITED", false, "PRESENT", "", "");
    }

    private Minutes.Point point(Minutes.Point like) {
        say(like.title().sv());
        String material = prose();
        List<Minutes.OpenAction> open =
                like.code().equals("previous") ? List.of(openAction(), openAction()) : List.of();
        List<Minutes.Attachment> attachments = random.nextInt(4) > 0 ? List.of() : List.of(attachment(like.number()));
        String proposal = prose();
        List<Minutes.Prompt> prompts = random.nextInt(4) > 0
                ? List.of()
                : List.of(new Minutes.Prompt("risks", label("Risker och möjligheter"), prose()));
        String conclusion = prose();
        if (like.code().equals("recommendations")) {
            verdicts.add(new Minutes.Verdict("SUITABLE", "PARTLY", aside()));
        }
        List<Minutes.Decision> decisions = IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> decision(n + 1))
                .toList();
        return new Minutes.Point(
                like.code(),
                like.number(),
                like.title(),
                like.formal(),
                like.mandatory(),
                false,
                material,
                proposal,
                conclusion,
                null,
                prompts,
                decisions,
                attachments,
                open);
    }

    private Minutes.OpenAction openAction() {
        String number = random.nextInt(900) + "-2025";
        say(number);
        String description = line();
        String responsible = line();
        LocalDate due = day();
        return new Minutes.OpenAction(1, number, description, responsible, due, random.nextBoolean(), false, null);
    }

    private Minutes.Attachment attachment(int point) {
        String label = point + ".1";
        String file = aside();
        return new Minutes.Attachment(7, label, file, "application/pdf", 1000, "ab".repeat(32));
    }

    private Minutes.Decision decision(int number) {
        String text = line();
        return new Minutes.Decision(
                number,
                text,
                "head-of-school",
                label("Skolchef"),
                "ACTION",
                random.nextBoolean() ? action() : null,
                null);
    }

    private Minutes.DecidedAction action() {
        String number = random.nextInt(900) + "-2026";
        say(number);
        String description = line();
        String responsible = line();
        return new Minutes.DecidedAction(number, description, "IMPROVEMENT", 1, responsible, day());
    }

    private LocalDate day() {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        say(day.toString());
        return day;
    }

    private static Label label(String text) {
        return new Label(text, text);
    }

    private String line() {
        String line = aside();
        shown.add(line);
        return line;
    }

    /** What stands beside the points. */
    private String aside() {
        String line = PIECES.get(random.nextInt(PIECES.size())) + " m" + ++marker;
        written.add(line);
        return line;
    }

    private void say(String text) {
        written.add(text);
        shown.add(text);
    }

    /** Paragraphs and lists in Markdown, or nothing. */
    private String prose() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            switch (random.nextInt(4)) {
                case 0 ->
                    text.append("- ")
                            .append(marked())
                            .append("\n  - ")
                            .append(marked())
                            .append("\n    1. ")
                            .append(marked())
                            .append("\n\n");
                case 1 ->
                    text.append("3. ")
                            .append(marked())
                            .append("\n4. ")
                            .append(marked())
                            .append("\n\n");
                case 2 -> text.append("**").append(marked()).append("**\n\n");
                default -> {
                    int sentences = random.nextInt(60) == 0 ? 150 : 1 + random.nextInt(3);
                    for (int sentence = 0; sentence < sentences; sentence++) {
                        text.append(marked()).append(". ");
                    }
                    text.append("\n\n");
                }
            }
        }
        return text.toString();
    }

    /** Fit to stand in Markdown and mean itself. */
    private String marked() {
        String line = line();
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(sign -> {
            if (sign < 0x80 && !Character.isLetterOrDigit(sign) && sign > ' ') {
                escaped.append('\\');
            }
            escaped.appendCodePoint(sign);
        });
        return escaped.toString();
    }

    /** For comparing what formats say: without what cannot be seen, and without spaces, which lines break at. */
    static String bare(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cf}\\p{Cc}\\p{Cs}\\s\\u00a0]+", "");
    }
}
