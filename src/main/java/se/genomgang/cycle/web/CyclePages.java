package se.genomgang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.AgendaPoints;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.Comparison.Standing;
import se.genomgang.cycle.CycleState;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Timing;
import se.genomgang.cycle.WheelMark;
import se.genomgang.cycle.WheelMark.Kind;
import se.genomgang.cycle.WheelMarkSource;
import se.genomgang.cycle.web.CyclePage.MarkLine;
import se.genomgang.cycle.web.CyclePage.Section;
import se.genomgang.cycle.web.CyclePage.Share;
import se.genomgang.cycle.web.WheelDrawing.Span;
import se.genomgang.kernel.Rights;

/** Puts a cycle into words and draws it. */
@Component
class CyclePages {

    private static final String PLANNED = "plan";

    private final CycleWords words;
    private final CycleLines lines;
    private final Offers offers;
    private final AgendaPoints agenda;
    private final List<WheelMarkSource> sources;
    private final Clock clock;

    CyclePages(
            CycleWords words,
            CycleLines lines,
            Offers offers,
            AgendaPoints agenda,
            List<WheelMarkSource> sources,
            Clock clock) {
        this.words = words;
        this.lines = lines;
        this.offers = offers;
        this.agenda = agenda;
        this.sources = sources;
        this.clock = clock;
    }

    /** @param shown only what stands so to the central one is in the list; null: everything */
    @Transactional(readOnly = true)
    public CyclePage of(Comparison comparison, @Nullable Standing shown, Rights rights, Locale locale) {
        CycleView cycle = comparison.own();
        LocalDate today = LocalDate.now(clock);
        CycleLines.Reading reading =
                new CycleLines.Reading(comparison, agenda.numbers(cycle.year()), today, rights, locale);
        CycleView listed = shown == null ? cycle : cycle.only(each -> comparison.standing(each) == shown);
        List<WheelMark> marks = sources.stream()
                .flatMap(source -> source.marks(cycle.unit(), cycle.year(), rights, today).stream())
                .sorted(Comparator.comparing(WheelMark::from).thenComparing(WheelMark::to))
                .toList();
        List<Spot> spots = new ArrayList<>(spots(reading));
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
                shares(comparison, shown),
                past(cycle, today),
                CycleYears.mayKeep(cycle.unit().id(), rights) && cycle.state() != CycleState.DELIVERED
                        ? offers.of(reading)
                        : List.of(),
                listed.months().stream()
                        .map(each -> new Section(
                                words.heading(each.from(), each.to()),
                                each.activities().stream()
                                        .map(activity -> lines.line(activity, reading))
                                        .toList()))
                        .toList(),
                listed.continuous().stream()
                        .map(activity -> lines.line(activity, reading))
                        .toList());
    }

    private static List<Share> shares(Comparison comparison, @Nullable Standing shown) {
        return Stream.of(Standing.OWN, Standing.CHANGED, Standing.LEFT_OUT)
                .map(standing -> new Share(standing.name(), comparison.count(standing), standing == shown))
                .filter(share -> share.count() > 0)
                .toList();
    }

    /** A mark for each time that has a last day; for a plan, for each time that there will be. */
    private List<Spot> spots(CycleLines.Reading reading) {
        CycleView cycle = reading.comparison().own();
        LocalDate today = reading.today();
        Locale locale = reading.locale();
        List<Spot> spots = new ArrayList<>();
        for (ActivityView activity : cycle.activities()) {
            if (activity.leftOut() != null) {
                continue;
            }
            for (StepView step : activity.steps()) {
                String title = words.title(activity, step, locale);
                for (OccurrenceView time : step.times()) {
                    if (time.due() != null) {
                        String shape = cycle.state() == CycleState.IN_FORCE ? CycleLines.shape(time, today) : PLANNED;
                        String said = words.time(step.recurrence(), time.due(), locale);
                        spots.add(new Spot(
                                activity.theme(),
                                middle(step.period().timing(), time),
                                shape,
                                words.spot(title, said.isEmpty() ? words.when(step, locale) : said, shape, locale),
                                place(activity, time, cycle, reading)));
                    }
                }
            }
        }
        return spots;
    }

    /** Where it is marked, for those who may mark it and as long as it is not settled; otherwise in the list. */
    private static String place(
            ActivityView activity, OccurrenceView time, CycleView cycle, CycleLines.Reading reading) {
        boolean marks = cycle.state() == CycleState.IN_FORCE && !time.state().settled() && reading.mayMark(activity);
        return marks ? "/cycle/occurrences/" + time.id() : "#activity-" + activity.id();
    }

    /** How many activities of a draft have their last day behind them already. */
    private static long past(CycleView cycle, LocalDate today) {
        return cycle.state() != CycleState.DRAFT
                ? 0
                : cycle.activities().stream()
                        .filter(each -> each.leftOut() == null && !each.asNeeded() && !each.byRoutine())
                        .filter(each -> each.steps().stream()
                                .flatMap(step -> step.times().stream())
                                .anyMatch(
                                        time -> time.due() != null && time.due().isBefore(today)))
                        .count();
    }

    /** What has a day lies at its day; what may be done for a month or more in the middle of that. */
    private static LocalDate middle(Timing timing, OccurrenceView time) {
        return timing == Timing.BY
                ? time.due()
                : time.from().plusDays(ChronoUnit.DAYS.between(time.from(), time.due()) / 2);
    }
}
