package se.genomgang.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.OverviewReading.UnitRow;
import se.genomgang.routine.KindView;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** Where every unit stands: for the environmental manager, the coordinators, the president and vice president, and auditors. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    static final int PAGE = 50;

    private final OverviewReading reading;
    private final Routines routines;
    private final Clock clock;

    Overviews(OverviewReading reading, Routines routines, Clock clock) {
        this.reading = reading;
        this.routines = routines;
        this.clock = clock;
    }

    /** @param lateOnly only the units that are late with something */
    public OverviewPage of(int year, boolean lateOnly, int page, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        LocalDate today = LocalDate.now(clock);
        List<KindView> kinds = routines.kindsInForce(LocalDate.of(year, 12, 31));
        Map<Long, List<MeetingFacts>> meetings =
                reading.meetings(year).stream().collect(Collectors.groupingBy(MeetingFacts::unitId));
        List<OverviewPage.Row> all = reading.units(year).stream()
                .map(unit -> row(unit, kinds, meetings.getOrDefault(unit.id(), List.of()), year, today))
                .sorted(Comparator.comparing(OverviewPage.Row::late).reversed())
                .toList();
        List<OverviewPage.Row> wanted =
                lateOnly ? all.stream().filter(OverviewPage.Row::late).toList() : all;
        int from = Math.min(page * PAGE, wanted.size());
        int to = Math.min(from + PAGE, wanted.size());
        return new OverviewPage(
                year,
                kinds.stream().map(KindView::name).toList(),
                withActions(wanted.subList(from, to), today),
                all.size(),
                (int) meetings.values().stream()
                        .filter(held -> held.stream().anyMatch(MeetingFacts::held))
                        .count(),
                (int) all.stream().filter(OverviewPage.Row::late).count(),
                page,
                to < wanted.size() ? page + 1 : null,
                reading.trends(year));
    }

    private OverviewPage.Row row(
            UnitRow unit, List<KindView> kinds, List<MeetingFacts> meetings, int year, LocalDate today) {
        var cells = new ArrayList<@Nullable Cell>();
        for (KindView kind : kinds) {
            cells.add(kind.heldBy(unit.kind()) ? cell(unit, kind, meetings, year, today) : null);
        }
        return new OverviewPage.Row(
                unit.id(),
                unit.code(),
                unit.shortName(),
                unit.name(),
                java.util.Collections.unmodifiableList(cells),
                0,
                0);
    }

    private Cell cell(UnitRow unit, KindView kind, List<MeetingFacts> meetings, int year, LocalDate today) {
        List<MeetingFacts> ofKind = meetings.stream()
                .filter(each -> each.kindCode().equals(kind.code()))
                .toList();
        MeetingRules rules = routines.rules(
                ofKind.isEmpty() ? kind.id() : ofKind.get(ofKind.size() - 1).kindId(), unit.kind());
        return Cell.of(ofKind, rules, year, today);
    }

    private List<OverviewPage.Row> withActions(List<OverviewPage.Row> rows, LocalDate today) {
        var counts = reading.actions(rows.stream().map(OverviewPage.Row::unitId).toList(), today);
        return rows.stream()
                .map(row -> {
                    var count = counts.getOrDefault(row.unitId(), OverviewReading.NONE);
                    return new OverviewPage.Row(
                            row.unitId(),
                            row.code(),
                            row.shortName(),
                            row.name(),
                            row.cells(),
                            count.open(),
                            count.late());
                })
                .toList();
    }
}
