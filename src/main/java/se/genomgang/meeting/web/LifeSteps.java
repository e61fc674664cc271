package se.genomgang.meeting.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.Workspace;
import se.genomgang.web.Step;

/** A meeting's life as steps with their days. */
final class LifeSteps {

    private static final int DRAFT = 3;

    private LifeSteps() {}

    static List<Step> of(Workspace work, LocalDate today, Locale locale) {
        MeetingView meeting = work.meeting();
        if (meeting.historical()) {
            return historical(work, locale);
        }
        Stage stage = meeting.stage();
        if (stage == Stage.CANCELLED) {
            return cancelled(work, locale);
        }
        boolean under = stage == Stage.SUMMONED && !today.isBefore(meeting.date());
        List<Step> steps = new ArrayList<>(List.of(
                step("planned", work.plannedOn(), stage == Stage.PLANNED ? "now" : "done", locale),
                step(
                        "summoned",
                        meeting.summonedOn(),
                        stage == Stage.PLANNED ? "todo" : stage == Stage.SUMMONED && !under ? "now" : "done",
                        locale),
                step(
                        under ? "holding" : stage.reached(Stage.HELD) ? "held" : "ahead",
                        meeting.date(),
                        under ? "now" : reached(stage, Stage.HELD),
                        locale),
                step("draft", null, at(stage, Stage.HELD), locale),
                step("adjusted", meeting.adjustedOn(), past(stage, Stage.ADJUSTED), locale),
                step("submitted", meeting.submittedOn(), past(stage, Stage.SUBMITTED), locale),
                step("received", meeting.receivedOn(), past(stage, Stage.RECEIVED), locale)));
        if (stage == Stage.ADJUSTMENT) {
            steps.add(DRAFT + 1, step("adjusting", null, "now", locale));
        }
        return List.copyOf(steps);
    }

    /** A summons that was sent stays sent. */
    private static List<Step> cancelled(Workspace work, Locale locale) {
        LocalDate summoned = work.meeting().summonedOn();
        return Stream.of(
                        step("planned", work.plannedOn(), "done", locale),
                        summoned == null ? null : step("summoned", summoned, "done", locale),
                        step("cancelled", null, "now", locale))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of a meeting from before the application only its day is known, and when it was entered. */
    private static List<Step> historical(Workspace work, Locale locale) {
        return List.of(
                unknown("summoned"),
                step("held", work.meeting().date(), "done", locale),
                unknown("adjusted"),
                unknown("submitted"),
                step("entered", work.plannedOn(), "done", locale));
    }

    private static Step unknown(String name) {
        return new Step("meeting.life." + name, null, "unknown");
    }

    private static String reached(Stage stage, Stage step) {
        return stage.reached(step) ? "done" : "todo";
    }

    private static String at(Stage stage, Stage step) {
        return stage == step ? "now" : reached(stage, step);
    }

    private static String past(Stage stage, Stage step) {
        return stage.reached(step) ? "done" : "todo";
    }

    private static Step step(String name, @Nullable LocalDate day, String state, Locale locale) {
        String detail = day == null || ("todo".equals(state) && !name.equals("ahead"))
                ? null
                : DateTimeFormatter.ofPattern("d MMMM", locale).format(day);
        return new Step("meeting.life." + name, detail, state);
    }
}
