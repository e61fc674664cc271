package se.genomgang.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.YearSlot;
import se.genomgang.overview.OverviewReading.StandingUnit;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** One unit's year against what the routine asks for, as {@link YearSlot} says which meetings answer to it. */
final class UnitYear {

    private final Routines routines;
    private final YearKinds kinds;
    private final StandingUnit unit;
    private final int year;
    private final LocalDate today;
    private final List<YearSlot<MeetingFacts>> slots;

    /** @param meetings of the unit that year, in the order they were numbered */
    UnitYear(
            Routines routines,
            YearKinds kinds,
            StandingUnit unit,
            List<MeetingFacts> meetings,
            int year,
            LocalDate today) {
        this.routines = routines;
        this.kinds = kinds;
        this.unit = unit;
        this.year = year;
        this.today = today;
        this.slots = YearSlot.of(year, unit.kind(), kinds.demands(), meetings, routines);
    }

    /** A cell for each kind of the year; null where nothing is asked of the unit and nothing was planned. */
    List<@Nullable Cell> cells() {
        return kinds.columns().stream().map(this::cell).collect(Collectors.toList());
    }

    private @Nullable Cell cell(YearKinds.Column column) {
        return slots.stream()
                .filter(slot -> code(slot).equals(column.code()))
                .findFirst()
                .map(this::cell)
                .orElse(null);
    }

    private static String code(YearSlot<MeetingFacts> slot) {
        return slot.demand() == null
                ? slot.answer().orElseThrow().kindCode()
                : slot.demand().kind().code();
    }

    private @Nullable Cell cell(YearSlot<MeetingFacts> slot) {
        boolean asked = slot.demand() != null && unit.asked(slot.demand().rules(), year);
        if (!slot.meetings().isEmpty()) {
            return Cell.of(slot, asked, this::rules, year, today);
        }
        return asked ? Cell.notPlanned(slot.demand().rules(), year, today) : null;
    }

    private MeetingRules rules(MeetingFacts meeting) {
        return routines.rules(meeting.kindId(), unit.kind());
    }
}
