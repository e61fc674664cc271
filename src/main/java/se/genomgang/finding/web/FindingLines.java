package se.genomgang.finding.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.FindingRow;
import se.genomgang.finding.FindingStanding;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.tabular.Lines;

/** Words the list of findings for a spreadsheet, with the columns of the page. */
@Component
class FindingLines {

    private static final List<String> COLUMNS =
            List.of("unit", "number", "kind", "title", "source", "found", "standing", "openActions");

    private final MessageSource messages;

    FindingLines(MessageSource messages) {
        this.messages = messages;
    }

    /** The title of the sheet, where there are such. */
    String title(Locale locale) {
        return messages.getMessage("finding.list.title", null, locale);
    }

    /** Writes the header, and waits for the rows. */
    Told begin(Lines table, Map<UnitId, UnitView> units, int most, Locale locale) {
        table.line(COLUMNS.stream()
                .map(column -> messages.getMessage("finding.column." + column, null, locale))
                .toList());
        return new Told(table, units, most, locale);
    }

    /** The rows told so far. */
    final class Told {

        private final Lines table;
        private final Map<UnitId, UnitView> units;
        private final int most;
        private final Locale locale;
        private int rows;

        private Told(Lines table, Map<UnitId, UnitView> units, int most, Locale locale) {
            this.table = table;
            this.units = units;
            this.most = most;
            this.locale = locale;
        }

        void add(FindingRow row) {
            rows++;
            if (rows <= most) {
                table.line(cells(row));
            }
        }

        /** Says so when there was more than the file holds. */
        void end() {
            if (rows > most) {
                table.line(List.of(word("finding.export.cut", most)));
            }
        }

        private List<Object> cells(FindingRow row) {
            FindingStanding standing = row.standing();
            return List.of(
                    units.get(row.unit()).shortName().in(locale),
                    row.number(),
                    word("finding.kind." + row.kind()),
                    row.title(),
                    source(row),
                    row.foundOn(),
                    word(standing.key(), standing.count()),
                    row.openActions());
        }

        private String source(FindingRow row) {
            AuditKind audit = row.audit();
            return audit == null ? row.source() : word("finding.audit.named." + audit, row.auditNumber());
        }

        private String word(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
