package se.genomgang.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionFilter.Scope;
import se.genomgang.action.ActionFilter.Standing;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionPage;
import se.genomgang.action.ActionRow;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.web.Choice;

/**
 * The list page, decided.
 *
 * @param query what was asked for
 * @param units the units by identity, in the organisation's order
 * @param responsible whom it was narrowed to, or who could have been meant
 * @param chips what narrows it
 * @param first where the list begins; null on the first page
 * @param next the next page; null on the last
 * @param csv the whole list as a file; null when there is nothing in it
 * @param xlsx the same as a workbook
 * @param reader what the reader may go on to
 * @param empty the middle of the message keys of an empty list
 */
record ActionListView(
        ActionQuery query,
        List<Tab> tabs,
        List<ActionRow> rows,
        Map<UnitId, UnitView> units,
        MeantPerson responsible,
        List<ActionChips.Chip> chips,
        List<Choice> states,
        List<Choice> kinds,
        List<Choice> unitChoices,
        List<Choice> years,
        @Nullable String first,
        @Nullable String next,
        @Nullable String csv,
        @Nullable String xlsx,
        Reader reader,
        String empty) {

    private static final int YEARS_BACK = 10;
    private static final List<Choice> STANDINGS = keyed(Standing.values(), "action.filter.state.");
    private static final List<Choice> KINDS = keyed(ActionKind.values(), "action.kind.");

    /** One of the ways to look at the list. */
    record Tab(String key, String href, boolean current) {}

    /**
     * @param hasUnits whether the reader holds a function in some unit
     * @param proves whether the reader may see the proof that every open action came back
     * @param imports whether the reader writes for some unit
     */
    record Reader(boolean hasUnits, boolean proves, boolean imports) {}

    static ActionListView of(
            ActionQuery query,
            ActionPage page,
            Map<UnitId, UnitView> units,
            MeantPerson responsible,
            Reader reader,
            int thisYear,
            Locale locale) {
        boolean any = !page.rows().isEmpty();
        return new ActionListView(
                query,
                tabs(query, reader.hasUnits()),
                page.rows(),
                units,
                responsible,
                ActionChips.of(query, units.values(), responsible.person(), locale),
                STANDINGS,
                KINDS,
                units.values().stream()
                        .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                        .toList(),
                IntStream.rangeClosed(0, YEARS_BACK)
                        .mapToObj(back -> Choice.of(thisYear - back, String.valueOf(thisYear - back)))
                        .toList(),
                query.after().isEmpty() ? null : query.first(),
                page.next() == null ? null : query.from(page.next()),
                any ? query.export("/actions/export.csv") : null,
                any ? query.export("/actions/export.xlsx") : null,
                reader,
                query.narrowed() ? "narrowed" : query.show());
    }

    private static List<Tab> tabs(ActionQuery query, boolean hasUnits) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.UNIT || hasUnits)
                .map(scope -> new Tab(
                        "action.tab." + scope, query.at(scope), scope.name().equalsIgnoreCase(query.show())))
                .toList();
    }

    private static List<Choice> keyed(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.keyed(value.name().toLowerCase(Locale.ROOT), prefix + value))
                .toList();
    }
}
