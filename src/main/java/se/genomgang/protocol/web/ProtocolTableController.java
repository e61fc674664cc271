package se.genomgang.protocol.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.protocol.ProtocolFilter;
import se.genomgang.protocol.ProtocolPage;
import se.genomgang.protocol.Protocols;
import se.genomgang.tabular.TableFormat;
import se.genomgang.web.Downloads;

/** The list of adjusted protocols for a spreadsheet: the same filters, words and order, one file instead of pages. */
@Controller
class ProtocolTableController {

    private static final int MOST = 10_000;

    private static final List<String> COLUMNS =
            List.of("unit", "meeting", "number", "date", "adjusted", "state", "registration");

    private final Protocols protocols;
    private final MessageSource messages;

    ProtocolTableController(Protocols protocols, MessageSource messages) {
        this.protocols = protocols;
        this.messages = messages;
    }

    @GetMapping("/protocols/export.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean unregistered,
            Locale locale) {
        return export(
                TableFormat.CSV, new ProtocolFilter(year, unit.isBlank() ? null : unit, unregistered, null), locale);
    }

    @GetMapping("/protocols/export.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean unregistered,
            Locale locale) {
        return export(
                TableFormat.XLSX, new ProtocolFilter(year, unit.isBlank() ? null : unit, unregistered, null), locale);
    }

    private ResponseEntity<byte[]> export(TableFormat format, ProtocolFilter filter, Locale locale) {
        List<ProtocolPage.Line> found = protocols.adjusted(filter, MOST + 1);
        byte[] content = format.write(say("protocol.list.title", locale), lines -> {
            lines.line(COLUMNS.stream()
                    .map(column -> say("protocol.list." + column, locale))
                    .toList());
            found.stream().limit(MOST).forEach(line -> lines.line(cells(line, locale)));
            if (found.size() > MOST) {
                lines.line(List.of(say("tabular.export.cut", locale, MOST)));
            }
        });
        return Downloads.table(filter.unregistered() ? "protokoll-utan-diarienummer" : "protokoll", format, content);
    }

    private List<? extends @Nullable Object> cells(ProtocolPage.Line line, Locale locale) {
        return Arrays.asList(
                line.unit().in(locale),
                line.kind().in(locale),
                line.number(),
                line.date(),
                line.adjustedOn(),
                say(line.state() == null ? "meeting.historical" : "protocol.state." + line.state(), locale),
                line.registrationNumber());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
