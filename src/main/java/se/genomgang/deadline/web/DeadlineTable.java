package se.genomgang.deadline.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.PersonRef;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.Wording;
import se.genomgang.tabular.Lines;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Dates;

/** The list as a file for a spreadsheet, in the words and the order of its page. */
@Component
class DeadlineTable {

    private static final int MOST = 10_000;

    private static final List<String> COLUMNS = List.of(
            "filter.kind",
            "column.what",
            "column.unit",
            "column.place",
            "column.function",
            "column.owner",
            "column.due",
            "column.standing",
            "column.met",
            "column.source");

    private final MessageSource messages;
    private final Dates dates;

    DeadlineTable(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    byte[] write(TableFormat format, List<DeadlineRow> rows, Locale locale) {
        return format.write(say("deadline.title", locale), lines -> {
            lines.line(
                    COLUMNS.stream().map(key -> say("deadline." + key, locale)).toList());
            rows.stream().limit(MOST).forEach(row -> write(row, lines, locale));
            if (rows.size() > MOST) {
                lines.line(List.of(say("tabular.export.cut", locale, MOST)));
            }
        });
    }

    private void write(DeadlineRow row, Lines lines, Locale locale) {
        Due due = row.due();
        Obligation obligation = due.obligation();
        lines.line(Arrays.asList(
                say("deadline.kind." + obligation.key().kind(), locale),
                say(obligation.title(), locale),
                row.unit().in(locale),
                say(obligation.place(), locale),
                function(row, locale),
                due.owners().isEmpty()
                        ? say("deadline.vacant", locale)
                        : due.owners().stream().map(PersonRef::name).collect(Collectors.joining(", ")),
                due.due(),
                standing(due, locale),
                obligation.metOn(),
                row.source()));
    }

    private String function(DeadlineRow row, Locale locale) {
        if (row.function() != null) {
            return row.function().in(locale);
        }
        return row.capacity() == null ? "" : say("deadline.owner." + row.capacity(), locale);
    }

    private String standing(Due due, Locale locale) {
        if (due.obligation().met()) {
            String met = dates.table(due.obligation().metOn());
            return due.metLate()
                    ? say("deadline.metLate", locale, met, due.daysLate())
                    : say("deadline.met", locale, met);
        }
        return due.due() == null ? say("deadline.noDay", locale) : dates.distance(due.due());
    }

    private String say(Wording wording, Locale locale) {
        return messages.getMessage(wording.key(), wording.arguments().toArray(), locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
