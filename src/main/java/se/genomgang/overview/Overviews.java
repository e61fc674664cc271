package se.genomgang.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Vacancy;
import se.genomgang.overview.OverviewReading.UnitRow;
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
        Map<Long, List<MeetingFacts>> meetings = meetings(year);
        YearKinds kinds = kinds(year, meetings);
        List<OverviewPage.Row> rows = rows(kinds, meetings, Map.of(), year, today);
        return Optional.of(new Glance(
                year,
                rows.size(),
                held(meetings),
                rows.stream()
                        .filter(OverviewPage.Row::late)
                        .limit(MOST_LATE)
                        .map(row -> new Glance.LateUnit(row.code(), row.shortName(), row.lateMarks()))
                        .toList()));
    }

    private OverviewPage read(int year, boolean lateOnly, int page, int size, Rights rights) {
        if (!rights.seesStatus()) {
            throw new NotVisible();
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<MeetingFacts>> meetings = meetings(year);
        YearKinds kinds = kinds(year, meetings);
        Map<Long, List<Label>> vacancies = year == today.getYear() ? vacancies(today) : Map.of();
        List<OverviewPage.Row> all = rows(kinds, meetings, vacancies, year, today);
        List<Integer> shown = shown(kinds, all);
        boolean plans = rights.coOrganises() && year >= today.getYear();
        List<OverviewPage.Row> wanted = all.stream()
                .filter(row -> !lateOnly || row.late())
                .map(row -> row.only(
                        shown,
                        i -> plans
                                ? "/meetings/new?unit=%s&kind=%s"
                                        .formatted(
                                                row.code(),
                                                kinds.columns().get(i).code())
                                : "/meetings?unit=%s&year=%d".formatted(row.code(), year)))
                .toList();
        int from = (int) Math.min((long) page * size, wanted.size());
        int to = (int) Math.min((long) from + size, wanted.size());
        return new OverviewPage(
                year,
                shown.stream().map(i -> kinds.columns().get(i).name()).toList(),
                shown.stream().map(i -> kinds.columns().get(i).code()).toList(),
                withActions(wanted.subList(from, to), today, rights),
                all.size(),
                held(meetings),
                (int) all.stream().filter(OverviewPage.Row::late).count(),
                page,
                to < wanted.size() ? page + 1 : null,
                year == today.getYear() ? YearAhead.from(kinds, today) : List.of(),
                reading.trends(year));
    }

    private Map<Long, List<MeetingFacts>> meetings(int year) {
        return reading.meetings(year).stream().collect(Collectors.groupingBy(MeetingFacts::unitId));
    }

    private List<OverviewPage.Row> rows(
            YearKinds kinds,
            Map<Long, List<MeetingFacts>> meetings,
            Map<Long, List<Label>> vacancies,
            int year,
            LocalDate today) {
        return reading.units(year).stream()
                .map(unit -> row(
                        unit,
                        new UnitYear(
                                        routines,
                                        kinds,
                                        unit.kind(),
                                        meetings.getOrDefault(unit.id(), List.of()),
                                        year,
                                        today)
                                .cells(),
                        vacancies.getOrDefault(unit.id(), List.of())))
                .sorted(Comparator.comparing(OverviewPage.Row::late).reversed())
                .toList();
    }

    private YearKinds kinds(int year, Map<Long, List<MeetingFacts>> meetings) {
        return YearKinds.of(
                routines, year, meetings.values().stream().flatMap(List::stream).toList());
    }

    private static int held(Map<Long, List<MeetingFacts>> meetings) {
        return (int) meetings.values().stream()
                .filter(held -> held.stream().anyMatch(MeetingFacts::held))
                .count();
    }

    private Map<Long, List<Label>> vacancies(LocalDate today) {
        return appointments.vacancies(today).stream()
                .collect(Collectors.groupingBy(
                        vacancy -> vacancy.unit().value(), Collectors.mapping(Vacancy::function, Collectors.toList())));
    }

    /** The kinds that some unit holds this year. */
    private static List<Integer> shown(YearKinds kinds, List<OverviewPage.Row> rows) {
        return IntStream.range(0, kinds.columns().size())
                .filter(i -> rows.isEmpty()
                        || rows.stream().anyMatch(row -> row.cells().get(i) != null))
                .boxed()
                .toList();
    }

    private static OverviewPage.Row row(UnitRow unit, List<@Nullable Cell> cells, List<Label> vacant) {
        return new OverviewPage.Row(unit.id(), unit.code(), unit.shortName(), unit.name(), vacant, cells, 0, 0);
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
