package se.genomgang.compilation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.compilation.Compiled;
import se.genomgang.compilation.Compiled.Decided;
import se.genomgang.compilation.Compiled.Point;
import se.genomgang.compilation.Compiled.Said;
import se.genomgang.compilation.Compiled.Started;
import se.genomgang.tabular.Lines;

/** A compilation as a table: a line for each decision, or for each unit that decided nothing under the point; then the units that are missing. */
@Component
class CompilationTable {

    private static final List<String> COLUMNS = List.of(
            "point",
            "title",
            "unit",
            "meeting",
            "conclusion",
            "proposal",
            "decision",
            "action",
            "responsible",
            "due",
            "standing");

    private final MessageSource messages;

    CompilationTable(MessageSource messages) {
        this.messages = messages;
    }

    void write(Compiled content, Lines lines, Locale locale) {
        lines.line(COLUMNS.stream()
                .map(column -> say("compilation.sheet." + column, locale))
                .toList());
        for (Point point : content.points()) {
            for (Said said : point.said()) {
                if (said.decisions().isEmpty()) {
                    lines.line(cells(point, said, null, locale));
                }
                said.decisions().forEach(decided -> lines.line(cells(point, said, decided, locale)));
            }
            point.nothing()
                    .forEach(nothing -> lines.line(line(
                            point.number(),
                            point.title().in(locale),
                            nothing.unit().in(locale),
                            nothing.meeting(),
                            say("compilation.nothing", locale) + ": " + nothing.reason())));
        }
        content.missing()
                .forEach(missing -> lines.line(line(
                        null,
                        say("compilation.missing", locale),
                        missing.unit().in(locale),
                        null,
                        why(missing.why(), missing.on(), locale))));
    }

    private List<@Nullable Object> cells(Point point, Said said, @Nullable Decided decided, Locale locale) {
        List<@Nullable Object> cells = line(
                point.number(),
                point.title().in(locale),
                said.unit().in(locale),
                said.meeting(),
                said.secret() ? say("compilation.secret", locale) : said.conclusion());
        cells.set(5, said.proposal());
        if (decided != null) {
            cells.set(
                    6, decided.decider().in(locale) + " " + say("compilation.decides", locale) + " " + decided.text());
            Started action = decided.action();
            if (action != null) {
                cells.set(7, action.number() + " " + action.description());
                cells.set(8, action.responsible());
                cells.set(9, action.dueOn());
                cells.set(10, say("compilation.standing." + action.standing(), locale));
            }
        }
        return cells;
    }

    private static List<@Nullable Object> line(
            @Nullable Integer number, String title, String unit, @Nullable String meeting, String text) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(number, title, unit, meeting, text));
        while (cells.size() < COLUMNS.size()) {
            cells.add(null);
        }
        return cells;
    }

    private String why(Compiled.Why why, @Nullable LocalDate on, Locale locale) {
        return messages.getMessage("compilation.why." + why, new Object[] {on == null ? "" : on.toString()}, locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
