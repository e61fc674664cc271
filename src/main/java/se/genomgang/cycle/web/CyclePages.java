package se.genomgang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.AgendaPoints;
import se.genomgang.cycle.CycleState;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Timing;
import se.genomgang.cycle.WheelMark;
import se.genomgang.cycle.WheelMark.Kind;
import se.genomgang.cycle.WheelMarkSource;
import se.genomgang.cycle.web.CyclePage.Line;
import se.genomgang.cycle.web.CyclePage.MarkLine;
import se.genomgang.cycle.web.CyclePage.Section;
import se.genomgang.cycle.web.CyclePage.StepLine;
import se.genomgang.cycle.web.CyclePage.TimeLine;
import se.genomgang.cycle.web.WheelDrawing.Span;
import se.genomgang.kernel.Rights;

/** Puts a cycle into words and draws it. */
@Component
class CyclePages {

    private static final String PLANNED = "plan";

    private final CycleWords words;
    private final AgendaPoints agenda;
    private final List<WheelMarkSource> sources;
    private final Clock clock;

    CyclePages(CycleWords words, AgendaPoints agenda, List<WheelMarkSource> sources, Clock clock) {
        this.words = words;
        this.agenda = agenda;
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CyclePage of(CycleView cycle, Rights rights, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> points = agenda.numbers(cycle.year());
        List<WheelMark> marks = sources.stream()
                .flatMap(source -> source.marks(cycle.unit(), cycle.year(), rights, today).stream())
                .sorted(Comparator.comparing(WheelMark::from).thenComparing(WheelMark::to))
                .toList();
        List<Spot> spots = new ArrayList<>(spots(cycle, today, locale));
        marks.stream()
                .filter(mark -> mark.kind() != Kind.WINDOW)
                .map(mark -> words.spot(mark, locale))
                .forEach(spots::add);
        List<Span> spans = marks.stream()
                .filter(mark -> mark.kind() == Kind.WINDOW)
                .map(mark -> new Span(words.title(mark, locale), mark.from(), mark.to()))
                .toList();
        return new CyclePage(
                cycle,
                WheelDrawing.of(spots, spans, today.getYear() == cycle.year() ? today : null),
                marks.stream()
                        .map(mark -> new MarkLine(words.title(mark, locale), words.when(mark), mark.href()))
                        .toList(),
                cycle.months().stream()
                        .map(each -> new Section(
                                words.heading(each.from(), each.to()),
                                each.activities().stream()
                                        .map(activity -> line(activity, cycle, points, today, locale))
                                        .toList()))
                        .toList(),
                cycle.continuous().stream()
                        .map(activity -> line(activity, cycle, points, today, locale))
                        .toList());
    }

    private Line line(
            ActivityView activity, CycleView cycle, Map<String, Integer> points, LocalDate today, Locale locale) {
        return new Line(
                activity,
                activity.feeds().stream()
                        .map(points::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                activity.steps().stream()
                        .map(step -> new StepLine(
                                step.title().in(locale),
                                words.when(step, locale),
                                words.who(step, locale),
                                step.period().timing() == Timing.MONTHS
                                        ? null
                                        : step.period().to(),
                                cycle.state() == CycleState.IN_FORCE ? times(step, today, locale) : List.of()))
                        .toList());
    }

    private List<TimeLine> times(StepView step, LocalDate today, Locale locale) {
        return step.occurrences().stream()
                .map(each -> new TimeLine(
                        each.id(),
                        each.due() == null ? "" : words.time(step.recurrence(), each.due(), locale),
                        shape(each, today),
                        each.reason(),
                        each.note(),
                        each.version(),
                        each.state().settled()))
                .toList();
    }

    /** A mark for each time that has a last day; for a plan, for each time that there will be. */
    private List<Spot> spots(CycleView cycle, LocalDate today, Locale locale) {
        List<Spot> spots = new ArrayList<>();
        for (ActivityView activity : cycle.activities()) {
            if (activity.leftOut() != null) {
                continue;
            }
            for (StepView step : activity.steps()) {
                String title = words.title(activity, step, locale);
                for (OccurrenceView time : step.times()) {
                    if (time.due() != null) {
                        String shape = cycle.state() == CycleState.IN_FORCE ? shape(time, today) : PLANNED;
                        String said = words.time(step.recurrence(), time.due(), locale);
                        spots.add(new Spot(
                                activity.theme(),
                                middle(step.period().timing(), time),
                                shape,
                                words.spot(title, said.isEmpty() ? words.when(step, locale) : said, shape, locale),
                                "#activity-" + activity.id()));
                    }
                }
            }
        }
        return spots;
    }

    /** What has a day lies at its day; what may be done for a month or more in the middle of that. */
    private static LocalDate middle(Timing timing, OccurrenceView time) {
        return timing == Timing.BY
                ? time.due()
                : time.from().plusDays(ChronoUnit.DAYS.between(time.from(), time.due()) / 2);
    }

    private static String shape(OccurrenceView time, LocalDate today) {
        if (time.late(today)) {
            return "late";
        }
        return switch (time.state()) {
            case NOT_STARTED -> "todo";
            case UNDER_WAY -> "doing";
            case DONE -> "done";
            case NOT_APPLICABLE -> "skipped";
        };
    }
}
