package se.genomgang.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionFilter.Scope;
import se.genomgang.action.ActionFilter.Standing;
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
 * @param first where the list begins; null on the first page
 * @param next the next page; null on the last
 * @param narrowed whether anything but the tab narrows the list
 * @param proves whether the reader may see the proof that every open action came back
 * @param empty the middle of the message keys of an empty list
 */
record ActionListView(
        ActionQuery query,
        List<Tab> tabs,
        List<ActionRow> rows,
        Map<UnitId, UnitView> units,
        List<Choice> states,
        List<Choice> unitChoices,
        List<Choice> years,
        @Nullable String first,
        @Nullable String next,
        boolean narrowed,
        boolean proves,
        String empty) {

    private static final int YEARS_BACK = 10;

    /** One of the ways to look at the list. */
    record Tab(String key, String href, boolean current) {}

    static ActionListView of(
            ActionQuery query,
            ActionPage page,
            Map<UnitId, UnitView> units,
            boolean hasUnits,
            boolean proves,
            int thisYear,
            Locale locale) {
        return new ActionListView(
                query,
                tabs(query, hasUnits),
                page.rows(),
                units,
                standings(),
                units.values().stream()
                        .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                        .toList(),
                IntStream.rangeClosed(0, YEARS_BACK)
                        .mapToObj(back -> Choice.of(thisYear - back, String.valueOf(thisYear - back)))
                        .toList(),
                query.after().isEmpty() ? null : query.first(),
                page.next() == null ? null : query.from(page.next()),
                query.narrowed(),
                proves,
                query.narrowed() ? "narrowed" : query.show());
    }

    private static List<Tab> tabs(ActionQuery query, boolean hasUnits) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.UNIT || hasUnits)
                .map(scope -> new Tab(
                        "action.tab." + scope, query.at(scope), scope.name().equalsIgnoreCase(query.show())))
                .toList();
    }

    private static List<Choice> standings() {
        return Arrays.stream(Standing.values())
                .map(standing ->
                        Choice.keyed(standing.name().toLowerCase(Locale.ROOT), "action.filter.state." + standing))
                .toList();
    }
}
