package se.genomgang.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Vacancy;
import se.genomgang.overview.OverviewReading.UnitDetail;
import se.genomgang.overview.Standings.Standing;
import se.genomgang.routine.Routines;

/** Where every unit stands: for the environmental manager, the coordinators, the president and vice president, and auditors. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    static final int PAGE = 50;
    private static final int MOST_LATE = 8;

    private final OverviewReading reading;
    private final Routines routines;
    private final Appointments appointments;
    private final Clock clock;

    Overviews(OverviewReading reading, Routines routines, Appointments appointments, Clock clock) {
        this.reading = reading;
        this.routines = routines;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * One page of the units.
     *
     * @param lateOnly only the units that are late with something
     */
    public OverviewPage of(int year, boolean lateOnly, int page, Rights rights) {
        return read(year, lateOnly, page, PAGE, rights);
    }

    /** Every unit that the pages show, on one. */
    public OverviewPage whole(int year, boolean lateOnly, Rights rights) {
        return read(year, lateOnly, 0, Integer.MAX_VALUE, rights);
    }

    /** The current year in short; empty for those who do not see where units stand. */
    public Optional<Glance> glance(Rights rights) {
        if (!rights.seesStatus()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        Standings all = standings(year, today);
        return Optional.of(new Glance(
                year,
                all.units().size(),
                all.held(),
                all.units().stream()
                        .filter(Standing::late)
                        .limit(MOST_LATE)
                        .map(unit -> new Glance.LateUnit(
                                unit.unit().code(), unit.unit().shortName(), all.lateMarks(unit)))
                        .toList()));
    }

    private OverviewPage read(int year, boolean lateOnly, int page, int size, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        LocalDate today = LocalDate.now(clock);
        Standings all = standings(year, today);
        List<Standing> wanted =
                all.units().stream().filter(unit -> !lateOnly || unit.late()).toList();
        int from = (int) Math.min((long) page * size, wanted.size());
        int to = (int) Math.min((long) from + size, wanted.size());
        List<Standing> shown = wanted.subList(from, to);
        Map<Long, List<Label>> vacancies = year == today.getYear() ? vacancies(shown, today) : Map.of();
        List<YearKinds.Column> columns =
                all.columns().stream().map(all.kinds().columns()::get).toList();
        boolean plans = rights.coOrganises() && year >= today.getYear();
        List<OverviewPage.Row> rows = rows(all, shown, vacancies).stream()
                .map(row -> row.only(
                        all.columns(),
                        i -> plans
                                ? "/meetings/new?unit=%s&kind=%s"
                                        .formatted(
                                                row.code(),
                                                all.kinds().columns().get(i).code())
                                : "/meetings?unit=%s&year=%d".formatted(row.code(), year)))
                .toList();
        return new OverviewPage(
                year,
                columns.stream().map(YearKinds.Column::name).toList(),
                columns.stream().map(YearKinds.Column::code).toList(),
                withActions(rows, today, rights),
                all.units().size(),
                all.held(),
                all.late(),
                page,
                to < wanted.size() ? page + 1 : null,
                year == today.getYear() ? YearAhead.from(all.kinds(), today) : List.of(),
                reading.trends(year));
    }

    private Standings standings(int year, LocalDate today) {
        return Standings.of(reading.standings(year), routines, year, today);
    }

    /** What is shown of these units, in their order. */
    private List<OverviewPage.Row> rows(Standings all, List<Standing> shown, Map<Long, List<Label>> vacancies) {
        Map<Long, UnitDetail> details =
                reading.details(shown.stream().map(Standing::id).toList(), all.year());
        return shown.stream()
                .map(unit -> {
                    UnitDetail detail = details.get(unit.id());
                    return new OverviewPage.Row(
                            unit.id(),
                            detail.code(),
                            detail.shortName(),
                            detail.name(),
                            vacancies.getOrDefault(unit.id(), List.of()),
                            all.cells(unit, detail.meetings()),
                            0,
                            0);
                })
                .toList();
    }

    private Map<Long, List<Label>> vacancies(List<Standing> units, LocalDate today) {
        List<UnitId> ids = units.stream().map(unit -> new UnitId(unit.id())).toList();
        return appointments.vacancies(ids, today).stream()
                .collect(Collectors.groupingBy(
                        vacancy -> vacancy.unit().value(), Collectors.mapping(Vacancy::function, Collectors.toList())));
    }

    private List<OverviewPage.Row> withActions(List<OverviewPage.Row> rows, LocalDate today, Rights rights) {
        var counts = reading.actions(rows.stream().map(OverviewPage.Row::unitId).toList(), today, rights);
        return rows.stream()
                .map(row -> {
                    var count = counts.getOrDefault(row.unitId(), OverviewReading.NONE);
                    return new OverviewPage.Row(
                            row.unitId(),
                            row.code(),
                            row.shortName(),
                            row.name(),
                            row.vacant(),
                            row.cells(),
                            count.open(),
                            count.late());
                })
                .toList();
    }
}
