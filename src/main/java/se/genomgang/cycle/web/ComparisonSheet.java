package se.genomgang.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ComparedState;
import se.genomgang.cycle.UnitComparison;
import se.genomgang.tabular.Lines;

/** The comparison of units in words, on its page and for a spreadsheet. */
@Component
class ComparisonSheet {

    private final MessageSource messages;
    private final CycleWords words;

    ComparisonSheet(MessageSource messages, CycleWords words) {
        this.messages = messages;
        this.words = words;
    }

    String title(UnitComparison comparison, Locale locale) {
        return say("cycle.compare.title", locale, Integer.toString(comparison.year()));
    }

    ComparisonPage page(UnitComparison comparison, Locale locale) {
        return new ComparisonPage(
                comparison,
                comparison.months().stream()
                        .map(each -> new ComparisonPage.Section(months(each.from(), each.to(), locale), each.rows()))
                        .toList());
    }

    void write(UnitComparison comparison, Lines lines, Locale locale) {
        List<String> header = new ArrayList<>();
        header.add(say("cycle.compare.month", locale));
        header.add(say("cycle.compare.activity", locale));
        header.add(say("cycle.compare.theme", locale));
        comparison.units().forEach(unit -> header.add(unit.shortName().in(locale)));
        lines.line(header);
        comparison.rows().forEach(row -> {
            List<String> cells = new ArrayList<>();
            cells.add(months(row.monthFrom(), row.monthTo(), locale));
            cells.add(row.title().in(locale));
            cells.add(say("cycle.theme." + row.theme(), locale));
            row.cells().forEach(cell -> cells.add(said(cell, locale)));
            lines.line(cells);
        });
    }

    /** "Juni–juli"; of what goes on all year "Löpande under året". */
    private String months(@Nullable Integer from, @Nullable Integer to, Locale locale) {
        return from == null || to == null ? say("cycle.continuous", locale) : words.heading(from, to);
    }

    /** "klart", "pågår, 3 av 12", "utelämnat: ingår i den centrala". */
    private String said(UnitComparison.Cell cell, Locale locale) {
        String word = say("cycle.compare.state." + cell.state(), locale);
        if (cell.state() == ComparedState.LEFT_OUT) {
            return word + ": " + cell.reason();
        }
        return cell.counted() ? word + ", " + say("cycle.compare.of", locale, cell.settled(), cell.times()) : word;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
