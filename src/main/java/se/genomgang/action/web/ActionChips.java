package se.genomgang.action.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.PersonView;

/** What narrows the list, one piece at a time: each can be taken away. */
final class ActionChips {

    private final List<Chip> chips = new ArrayList<>();
    private final ActionQuery query;

    private ActionChips(ActionQuery query) {
        this.query = query;
    }

    /**
     * @param label message key of the filter's name
     * @param key message key of what it is set to; null when that is data
     * @param text what it is set to, as it is; used when there is no key
     * @param href the list without it
     */
    public record Chip(String label, @Nullable String key, String text, String href) {}

    static List<Chip> of(ActionQuery query, Collection<UnitView> units, @Nullable PersonView person, Locale locale) {
        var chips = new ActionChips(query);
        if (!query.state().equals("open")) {
            chips.add("state", "action.filter.state." + query.state().toUpperCase(Locale.ROOT), "");
        }
        chips.add("unit", query.unit(), unit(query.unit(), units, locale));
        if (!query.kind().isEmpty()) {
            chips.add("kind", "action.kind." + query.kind().toUpperCase(Locale.ROOT), "");
        }
        chips.add("responsible", query.responsible(), person == null ? query.responsible() : person.name());
        chips.add("year", query.year(), query.year());
        chips.add("q", query.q(), query.q());
        return chips.chips;
    }

    private void add(String filter, String setting, String text) {
        if (!setting.isEmpty()) {
            chips.add(new Chip(
                    "action.filter." + filter,
                    text.isEmpty() ? setting : null,
                    text,
                    query.without(filter).first()));
        }
    }

    private static String unit(String code, Collection<UnitView> units, Locale locale) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .map(unit -> unit.shortName().in(locale))
                .findFirst()
                .orElse(code);
    }
}
