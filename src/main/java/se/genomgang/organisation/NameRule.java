package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import se.genomgang.kernel.InvalidField;

/** A name holds from its first day until the next name's; no two begin the same day, and none before the unit. */
final class NameRule {

    private NameRule() {}

    static void mustFit(LocalDate from, LocalDate openedOn, Collection<LocalDate> taken) {
        if (from.isBefore(openedOn)) {
            throw new InvalidField("from", "organisation.invalid.beforeOpening", openedOn);
        }
        if (taken.contains(from)) {
            throw new InvalidField("from", "organisation.invalid.nameFromSameDay");
        }
    }

    /** Which name would hold when, with one more; the latest first. */
    static List<UnitNameView> with(RenameUnit command, List<UnitNameView> names) {
        List<UnitNameView> all = new ArrayList<>(names);
        all.add(new UnitNameView(command.from(), null, command.shortName(), command.name()));
        all.sort(Comparator.comparing(UnitNameView::from).reversed());
        List<UnitNameView> dated = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            UnitNameView name = all.get(i);
            LocalDate to = i == 0 ? null : all.get(i - 1).from().minusDays(1);
            dated.add(new UnitNameView(name.from(), to, name.shortName(), name.name()));
        }
        return dated;
    }
}
