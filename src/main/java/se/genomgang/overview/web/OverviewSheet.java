package se.genomgang.overview.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.overview.Cell;
import se.genomgang.overview.DecisionLine;
import se.genomgang.overview.Mark;
import se.genomgang.overview.OverviewPage;
import se.genomgang.tabular.Lines;

/** The overview and the decisions as tables for a spreadsheet, in the words of their pages. */
@Component
class OverviewSheet {

    /** The days on which each step was taken, in the order of {@link Cell#stages()}. */
    private static final List<String> STAGES = List.of("summoned", "held", "adjusted", "submitted", "received");

    private final MessageSource messages;

    OverviewSheet(MessageSource messages) {
        this.messages = messages;
    }

    String overviewTitle(int year, Locale locale) {
        return messages.getMessage("overview.title", new Object[] {String.valueOf(year)}, locale);
    }

    String decisionsTitle(Locale locale) {
        return say("overview.decisions.title", locale);
    }

    void write(OverviewPage overview, Lines table, Locale locale) {
        List<String> header = new ArrayList<>();
        header.add(say("overview.unit", locale));
        header.add(say("overview.sheet.name", locale));
        header.add(say("overview.vacant", locale));
        for (Label kind : overview.kinds()) {
            header.add(kind.in(locale) + ": " + say("overview.meeting", locale));
            header.add(kind.in(locale) + ": " + say("overview.protocol", locale));
            header.add(kind.in(locale) + ": " + say("overview.sheet.deviations", locale));
            STAGES.forEach(stage -> header.add(kind.in(locale) + ": "
                    + messages.getMessage(
                            "overview.sheet.on", new Object[] {say("overview.stage." + stage, locale)}, locale)));
        }
        header.add(say("overview.actions", locale));
        header.add(say("overview.sheet.lateActions", locale));
        table.line(header);
        overview.rows().forEach(row -> table.line(cells(row, locale)));
    }

    private List<@Nullable Object> cells(OverviewPage.Row row, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.shortName().in(locale));
        cells.add(row.name().in(locale));
        cells.add(row.vacant().stream().map(label -> label.in(locale)).collect(Collectors.joining(", ")));
        row.cells().forEach(cell -> cells.addAll(cells(cell, locale)));
        cells.add(row.openActions());
        cells.add(row.lateActions());
        return cells;
    }

    private List<@Nullable Object> cells(@Nullable Cell cell, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (cell != null) {
            cells.add(say(cell.meeting(), locale));
            cells.add(say(cell.protocol(), locale));
            cells.add(cell.deviations().stream().map(each -> say(each, locale)).collect(Collectors.joining("; ")));
            cell.stages().forEach(stage -> cells.add(stage.on()));
        }
        while (cells.size() < 3 + STAGES.size()) {
            cells.add(null);
        }
        return cells;
    }

    void decisionHeader(Lines table, Locale locale) {
        table.line(List.of(
                say("overview.sheet.date", locale),
                say("overview.unit", locale),
                say("overview.meeting", locale),
                say("overview.sheet.number", locale),
                "§",
                say("overview.decisions.point", locale),
                say("overview.sheet.decidedBy", locale),
                say("overview.sheet.decision", locale),
                say("overview.sheet.state", locale),
                say("overview.sheet.action", locale),
                say("overview.sheet.responsible", locale),
                say("overview.sheet.dueOn", locale),
                say("overview.sheet.actionState", locale)));
    }

    void write(DecisionLine line, Lines table, Locale locale) {
        table.line(Arrays.asList(
                line.date(),
                line.unit().in(locale),
                line.kind().in(locale),
                line.meeting(),
                line.point(),
                line.pointTitle().in(locale),
                line.decidedBy().in(locale),
                line.text(),
                line.draft() ? say("overview.decisions.draft", locale) : "",
                line.action(),
                line.responsible(),
                line.dueOn(),
                line.actionId() == null
                        ? ""
                        : say(line.closed() ? "overview.decisions.closed" : "overview.sheet.open", locale)));
    }

    /** Said when a table ends before what was asked for does. */
    void cut(int limit, Lines table, Locale locale) {
        table.line(List.of(messages.getMessage("overview.sheet.cut", new Object[] {limit}, locale)));
    }

    private String say(Mark mark, Locale locale) {
        String word = messages.getMessage(mark.key(), mark.arguments().toArray(), locale);
        return mark.detailKey() == null
                ? word
                : word + ", "
                        + messages.getMessage(
                                mark.detailKey(), mark.detailArguments().toArray(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
