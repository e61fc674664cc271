package se.genomgang.deadline.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genomgang.deadline.DeadlineFilter.Show;
import se.genomgang.deadline.DeadlineFilter.State;
import se.genomgang.deadline.DeadlinePage;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.Standing;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Choice;

/**
 * The list page, decided.
 *
 * @param query what was asked for
 * @param rows those of the page
 * @param total how many the filter finds
 * @param late how many of them are late
 * @param soon how many of them are due within two weeks, today included
 * @param unitChoices the units the reader may choose among here
 * @param first where the list begins; null on the first page
 * @param next the next page; null on the last
 * @param csv the whole list as a file; null when there is nothing in it
 * @param xlsx the same as a workbook
 * @param empty the end of the message keys of an empty list
 */
public record DeadlineListView(
        DeadlineQuery query,
        List<Tab> tabs,
        List<DeadlineRow> rows,
        int total,
        int late,
        int soon,
        List<Choice> states,
        List<Choice> kinds,
        List<Choice> unitChoices,
        List<Choice> years,
        @Nullable String first,
        @Nullable String next,
        @Nullable String csv,
        @Nullable String xlsx,
        String empty) {

    static final int ROWS = 50;

    private static final int YEARS_BACK = 10;

    /** One of the ways to look at the list. */
    public record Tab(String key, String href, boolean current) {}

    static DeadlineListView of(
            DeadlineQuery query,
            DeadlinePage page,
            List<DeadlineRow> rows,
            Rights rights,
            int thisYear,
            Locale locale) {
        List<Due> found = page.found();
        boolean any = !found.isEmpty();
        return new DeadlineListView(
                query,
                tabs(query, rights),
                rows,
                found.size(),
                (int) found.stream().filter(Due::late).count(),
                (int) found.stream()
                        .filter(due -> due.standing() == Standing.SOON || due.standing() == Standing.TODAY)
                        .count(),
                Arrays.stream(State.values())
                        .map(state ->
                                Choice.keyed(state.name().toLowerCase(Locale.ROOT), "deadline.filter.state." + state))
                        .toList(),
                page.kinds().stream()
                        .map(kind -> Choice.keyed(kind, "deadline.kind." + kind))
                        .toList(),
                page.units().values().stream()
                        .filter(unit -> !query.show().equals("unit")
                                || Deadlines.unitsOf(rights).contains(unit.id()))
                        .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                        .toList(),
                IntStream.rangeClosed(-1, YEARS_BACK)
                        .mapToObj(back -> Choice.of(thisYear - back, String.valueOf(thisYear - back)))
                        .toList(),
                query.page() > 1 ? query.at(1) : null,
                found.size() > query.page() * ROWS ? query.at(query.page() + 1) : null,
                any ? query.export("/deadlines/export.csv") : null,
                any ? query.export("/deadlines/export.xlsx") : null,
                query.narrowed() ? "narrowed" : query.show());
    }

    private static List<Tab> tabs(DeadlineQuery query, Rights rights) {
        return Arrays.stream(Show.values())
                .filter(show -> show != Show.UNIT || !Deadlines.unitsOf(rights).isEmpty())
                .filter(show -> show != Show.ALL || rights.seesStatus())
                .map(show -> new Tab(
                        "deadline.tab." + show, query.at(show), show.name().equalsIgnoreCase(query.show())))
                .toList();
    }
}
