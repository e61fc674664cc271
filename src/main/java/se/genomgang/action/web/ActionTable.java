package se.genomgang.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionFilter;
import se.genomgang.action.ActionList;
import se.genomgang.action.ActionRow;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.Lines;
import se.genomgang.tabular.TableFormat;

/** The list of actions as a file for a spreadsheet, in the words and the order of its page. */
@Component
class ActionTable {

    private static final int MOST = 10_000;
    private static final List<String> COLUMNS = List.of(
            "column.number",
            "column.unit",
            "column.description",
            "filter.kind",
            "sheet.origin",
            "column.responsible",
            "sheet.function",
            "column.due",
            "column.standing",
            "sheet.remark");

    private final ActionList actions;
    private final MessageSource messages;

    ActionTable(ActionList actions, MessageSource messages) {
        this.actions = actions;
        this.messages = messages;
    }

    byte[] write(TableFormat format, ActionFilter filter, Map<UnitId, UnitView> units, Rights rights, Locale locale) {
        return format.write(say("action.list.title", locale), lines -> {
            var told = new AtomicInteger();
            lines.line(COLUMNS.stream().map(key -> say("action." + key, locale)).toList());
            actions.each(filter, MOST + 1, rights, row -> {
                if (told.incrementAndGet() <= MOST) {
                    write(row, units, lines, locale);
                }
            });
            if (told.get() > MOST) {
                lines.line(List.of(say("tabular.export.cut", locale, MOST)));
            }
        });
    }

    private void write(ActionRow row, Map<UnitId, UnitView> units, Lines lines, Locale locale) {
        UnitView unit = units.get(row.unit());
        lines.line(Arrays.asList(
                row.number(),
                unit == null ? null : unit.shortName().in(locale),
                row.description(),
                say("action.kind." + row.kind(), locale),
                row.originLabel(),
                row.responsibleName(),
                row.responsibleFunction().in(locale),
                row.dueOn(),
                say(row.standing().key(), locale, row.standing().days()),
                remark(row, locale)));
    }

    private String remark(ActionRow row, Locale locale) {
        return String.join(
                ", ",
                Stream.of(row.waiting() ? "action.report.waits" : "", row.published() ? "" : "action.draft")
                        .filter(key -> !key.isEmpty())
                        .map(key -> say(key, locale))
                        .toList());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
