package se.genomgang.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/**
 * One unit's year against what the routine asks for. A meeting keeps the version it was planned under; held in the time that the version after it
 * sets, and no longer asked for by its own, it counts as the one that is.
 */
final class UnitYear {

    private final Routines routines;
    private final YearKinds kinds;
    private final UnitKind unitKind;
    private final List<MeetingFacts> left;
    private final int year;
    private final LocalDate today;

    UnitYear(
            Routines routines,
            YearKinds kinds,
            UnitKind unitKind,
            List<MeetingFacts> meetings,
            int year,
            LocalDate today) {
        this.routines = routines;
        this.kinds = kinds;
        this.unitKind = unitKind;
        this.left = new ArrayList<>(meetings);
        this.year = year;
        this.today = today;
    }

    /** A cell for each kind of the year; null where nothing is asked of the unit and nothing was held. */
    List<@Nullable Cell> cells() {
        List<List<MeetingFacts>> standIns =
                kinds.columns().stream().map(this::standIns).toList();
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int i = 0; i < standIns.size(); i++) {
            YearKinds.Column column = kinds.columns().get(i);
            cells.add(cell(standIns.get(i).isEmpty() ? own(column) : standIns.get(i), kinds.asked(column, unitKind)));
        }
        return cells;
    }

    private @Nullable Cell cell(List<MeetingFacts> meetings, Optional<MeetingRules> asked) {
        if (!meetings.isEmpty()) {
            return Cell.of(meetings, rules(Cell.counting(meetings)), year, today);
        }
        return asked.map(rules -> Cell.of(List.of(), rules, year, today)).orElse(null);
    }

    private List<MeetingFacts> own(YearKinds.Column column) {
        return left.stream()
                .filter(each -> each.kindCode().equals(column.code()))
                .toList();
    }

    private List<MeetingFacts> standIns(YearKinds.Column column) {
        Optional<MeetingRules> asked = kinds.asked(column, unitKind);
        if (asked.isEmpty() || !own(column).isEmpty()) {
            return List.of();
        }
        List<MeetingFacts> found = left.stream()
                .filter(each ->
                        rules(each).kind().nature() == asked.get().kind().nature())
                .filter(each -> inTimeOf(asked.get(), each.date()))
                .filter(each -> !askedFor(each))
                .toList();
        left.removeAll(found);
        return found;
    }

    /** Where the routine only names a last day, its time is taken to begin three months before. */
    private boolean inTimeOf(MeetingRules rules, LocalDate day) {
        boolean onlyBy = rules.window() == null || rules.window().onlyBy();
        return rules.insideWindow(day)
                && !(onlyBy && day.isBefore(rules.windowTo(year).minusMonths(3)));
    }

    private boolean askedFor(MeetingFacts meeting) {
        return kinds.columns().stream()
                .filter(column -> column.code().equals(meeting.kindCode()))
                .anyMatch(column -> kinds.asked(column, unitKind).isPresent());
    }

    private MeetingRules rules(MeetingFacts meeting) {
        return routines.rules(meeting.kindId(), unitKind);
    }
}
