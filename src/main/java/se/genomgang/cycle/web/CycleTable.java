package se.genomgang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.AgendaPoints;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.OccurrenceState;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.web.CyclePage.Line;
import se.genomgang.cycle.web.CyclePage.StepLine;
import se.genomgang.cycle.web.CyclePage.TimeLine;
import se.genomgang.kernel.Rights;
import se.genomgang.tabular.Lines;
import se.genomgang.web.Dates;

/** A unit's year as a table: a line for each step, in the order of the page. What the import does not read stands last, in the page's words. */
@Component
class CycleTable {

    private static final List<String> COLUMNS = List.of(
            "month",
            "title",
            "part",
            "when",
            "doer",
            "with",
            "toWhom",
            "theme",
            "points",
            "asNeeded",
            "leftOut",
            "done",
            "times",
            "standing",
            "note",
            "lastDay",
            "assigned",
            "byRoutine",
            "central");

    private final CycleWords words;
    private final CycleLines page;
    private final AgendaPoints agenda;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    CycleTable(
            CycleWords words, CycleLines page, AgendaPoints agenda, Dates dates, MessageSource messages, Clock clock) {
        this.words = words;
        this.page = page;
        this.agenda = agenda;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    void write(Comparison comparison, Lines lines, Rights rights, Locale locale) {
        CycleView cycle = comparison.own();
        CycleLines.Reading reading =
                new CycleLines.Reading(comparison, agenda.numbers(cycle.year()), LocalDate.now(clock), rights, locale);
        lines.line(COLUMNS.stream()
                .map(column -> say("cycle.sheet." + column, locale))
                .toList());
        cycle.months().forEach(months -> months.activities()
                .forEach(activity -> write(words.heading(months.from(), months.to()), activity, reading, lines)));
        cycle.continuous().forEach(activity -> write(say("cycle.sheet.allYear", locale), activity, reading, lines));
    }

    private void write(String month, ActivityView activity, CycleLines.Reading reading, Lines lines) {
        Line shown = page.line(activity, reading);
        for (int i = 0; i < activity.steps().size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(month);
            planned(activity.steps().get(i), shown, reading.locale(), cells);
            standing(shown.steps().get(i), shown, reading.locale(), cells);
            lines.line(cells);
        }
    }

    /** What the import reads, and how many times of how many are done. */
    private void planned(StepView step, Line shown, Locale locale, List<@Nullable Object> cells) {
        ActivityView activity = shown.activity();
        cells.add(activity.title().in(locale));
        cells.add(step.title().in(locale));
        cells.add(words.when(step, locale));
        cells.add(step.doer().in(locale));
        cells.add(step.with().in(locale));
        cells.add(step.toWhom().in(locale));
        cells.add(say("cycle.theme." + activity.theme(), locale));
        cells.add(shown.feeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        cells.add(activity.asNeeded() ? say("cycle.sheet.yes", locale) : null);
        cells.add(activity.leftOut());
        List<OccurrenceView> times = step.occurrences();
        cells.add(
                times.isEmpty()
                        ? null
                        : (int) times.stream()
                                .filter(time -> time.state() == OccurrenceState.DONE)
                                .count());
        cells.add(times.isEmpty() ? null : times.size());
    }

    /** What else the list of the page says; of what is left out only what it says of that. */
    private void standing(StepLine step, Line shown, Locale locale, List<@Nullable Object> cells) {
        ActivityView activity = shown.activity();
        boolean leftOut = activity.leftOut() != null;
        cells.add(each(step, time -> say("cycle.shape." + time.shape(), locale)));
        cells.add(
                each(step, time -> time.reason() == null ? time.note() : (time.reason() + " " + time.note()).strip()));
        cells.add(leftOut && step.times().isEmpty() ? "" : dates.nonWorking(step.last()));
        cells.add(leftOut ? "" : shown.assigned());
        cells.add(activity.byRoutine() ? say("cycle.sheet.yes", locale) : null);
        cells.add(
                switch (shown.standing()) {
                    case "OWN" -> say("cycle.own", locale);
                    case "CHANGED" -> say("cycle.differs", locale, shown.differences());
                    default -> "";
                });
    }

    /** Something of each time, after its day where there are several: "senast 31 januari: klart; senast 28 februari: försenat". */
    private static String each(StepLine step, Function<TimeLine, String> said) {
        return step.times().stream()
                .filter(time -> !said.apply(time).isEmpty())
                .map(time -> time.when().isEmpty() ? said.apply(time) : time.when() + ": " + said.apply(time))
                .collect(Collectors.joining("; "));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
