package se.genomgang.finding.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.FindingFilter.Standing;
import se.genomgang.finding.FindingKind;
import se.genomgang.finding.FindingPage;
import se.genomgang.finding.FindingRow;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.web.Choice;

/**
 * The list page, decided.
 *
 * @param query what was asked for
 * @param units the units by identity, in the organisation's order
 * @param first where the list begins; null on the first page
 * @param next the next page; null on the last
 * @param csv the same list as text
 * @param xlsx the same list as a workbook
 * @param narrowed whether anything narrows the list
 * @param mayAdd whether the reader may enter a finding somewhere
 */
public record FindingListView(
        FindingQuery query,
        List<FindingRow> rows,
        Map<UnitId, UnitView> units,
        List<Choice> states,
        List<Choice> unitChoices,
        List<Choice> kinds,
        List<Choice> audits,
        List<Choice> years,
        @Nullable String first,
        @Nullable String next,
        String csv,
        String xlsx,
        boolean narrowed,
        boolean mayAdd) {

    private static final int YEARS_BACK = 10;

    static FindingListView of(
            FindingQuery query,
            FindingPage page,
            Map<UnitId, UnitView> units,
            boolean mayAdd,
            int thisYear,
            Locale locale) {
        return new FindingListView(
                query,
                page.rows(),
                units,
                small(Standing.values(), "finding.filter.state."),
                unitChoices(units.values(), locale),
                small(FindingKind.values(), "finding.kind."),
                small(AuditKind.values(), "finding.auditKind."),
                IntStream.rangeClosed(0, YEARS_BACK)
                        .mapToObj(back -> Choice.of(thisYear - back, String.valueOf(thisYear - back)))
                        .toList(),
                query.after().isEmpty() ? null : query.first(),
                page.next() == null ? null : query.from(page.next()),
                query.export("csv"),
                query.export("xlsx"),
                query.narrowed(),
                mayAdd);
    }

    static List<Choice> unitChoices(Collection<UnitView> units, Locale locale) {
        return units.stream()
                .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                .toList();
    }

    private static List<Choice> small(Enum<?>[] values, String key) {
        return Arrays.stream(values)
                .map(value -> Choice.keyed(value.name().toLowerCase(Locale.ROOT), key + value))
                .toList();
    }
}
