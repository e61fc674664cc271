package se.genomgang.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.AgendaPoints;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.OccurrenceState;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.StepView;
import se.genomgang.tabular.Lines;

/** A unit's year as a table: a line for each step, in the order of the page. */
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
            "times");

    private final CycleWords words;
    private final AgendaPoints agenda;
    private final MessageSource messages;

    CycleTable(CycleWords words, AgendaPoints agenda, MessageSource messages) {
        this.words = words;
        this.agenda = agenda;
        this.messages = messages;
    }

    void write(CycleView cycle, Lines lines, Locale locale) {
        Map<String, Integer> points = agenda.numbers(cycle.year());
        lines.line(COLUMNS.stream()
                .map(column -> say("cycle.sheet." + column, locale))
                .toList());
        cycle.months().forEach(months -> months.activities()
                .forEach(
                        activity -> write(words.heading(months.from(), months.to()), activity, points, lines, locale)));
        cycle.continuous()
                .forEach(activity -> write(say("cycle.sheet.allYear", locale), activity, points, lines, locale));
    }

    private void write(String month, ActivityView activity, Map<String, Integer> points, Lines lines, Locale locale) {
        for (StepView step : activity.steps()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(month);
            cells.add(activity.title().in(locale));
            cells.add(step.title().in(locale));
            cells.add(words.when(step, locale));
            cells.add(step.doer().in(locale));
            cells.add(step.with().in(locale));
            cells.add(step.toWhom().in(locale));
            cells.add(say("cycle.theme." + activity.theme(), locale));
            cells.add(activity.feeds().stream()
                    .map(points::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")));
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
            lines.line(cells);
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
