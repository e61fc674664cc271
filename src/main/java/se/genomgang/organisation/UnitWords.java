package se.genomgang.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every unit by what it is called: its code, and every name it has or has had.
 *
 * @param units in the organisation's own order, with their names on the day asked for
 * @param words by unit, in small letters
 */
public record UnitWords(List<UnitView> units, Map<Long, List<String>> words) {

    /** The unit that somebody has typed, in whatever case. */
    public Optional<UnitView> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return units.stream()
                .filter(unit -> words.getOrDefault(unit.id().value(), List.of()).contains(wanted))
                .findFirst();
    }
}
