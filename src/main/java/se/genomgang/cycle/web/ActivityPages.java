package se.genomgang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.cycle.ActivitySheet;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.AgendaPoints;
import se.genomgang.cycle.CycleState;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.OccurrenceView;
import se.genomgang.cycle.Occurrences;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.web.ActivityPage.Point;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.UnitView;
import se.genomgang.routine.AgendaRule;
import se.genomgang.web.Choice;

/** Prepares the pages of one activity: as it is shown, and as a form. */
@Component
class ActivityPages {

    private final CycleWords words;
    private final Offers offers;
    private final CycleLines lines;
    private final SeesTo seesTo;
    private final AgendaPoints agenda;
    private final Occurrences occurrences;
    private final Clock clock;

    ActivityPages(
            CycleWords words,
            Offers offers,
            CycleLines lines,
            SeesTo seesTo,
            AgendaPoints agenda,
            Occurrences occurrences,
            Clock clock) {
        this.words = words;
        this.offers = offers;
        this.lines = lines;
        this.seesTo = seesTo;
        this.agenda = agenda;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ModelAndView shown(ActivitySheet sheet, Rights rights, Locale locale) {
        ActivityView activity = sheet.activity();
        List<AgendaRule> points = agenda.in(sheet.cycle().year());
        CycleLines.Reading reading = new CycleLines.Reading(
                sheet.comparison(),
                points.stream().collect(Collectors.toMap(AgendaRule::code, AgendaRule::position)),
                LocalDate.now(clock),
                rights,
                locale);
        UnitView unit = sheet.cycle().unit();
        boolean mayChange = sheet.cycle().state() != CycleState.DELIVERED && CycleYears.mayKeep(unit.id(), rights);
        return new ModelAndView("cycle/activity")
                .addObject(
                        "page",
                        new ActivityPage(
                                sheet.cycle(),
                                lines.line(activity, reading),
                                activity.continuous() ? "" : words.heading(activity.monthFrom(), activity.monthTo()),
                                points.stream()
                                        .filter(point -> activity.feeds().contains(point.code()))
                                        .map(point -> new Point(point.position(), point.title()))
                                        .toList(),
                                offers.differences(activity, reading),
                                sheet.comparison().possible()))
                .addObject("files", files(activity, locale))
                .addObject("mayChange", mayChange)
                .addObject("choices", mayChange ? seesTo.choices(unit, locale) : List.of());
    }

    /** What belongs to each time of it, in their order. */
    private List<ActivityPage.Files> files(ActivityView activity, Locale locale) {
        Map<Long, List<AttachmentView>> found = occurrences.files(
                activity.occurrences().stream().map(OccurrenceView::id).toList());
        return activity.steps().stream()
                .flatMap(step -> step.occurrences().stream()
                        .filter(time -> found.containsKey(time.id()))
                        .map(time -> new ActivityPage.Files(
                                time.due() == null ? "" : words.time(step.recurrence(), time.due(), locale),
                                step.title().in(locale),
                                found.get(time.id()))))
                .toList();
    }

    /** @param kind of the unit whose cycle it stands in */
    ModelAndView form(UnitKind kind, int year, Locale locale) {
        return new ModelAndView("cycle/activity-form")
                .addObject(
                        "themes",
                        Arrays.stream(Theme.values())
                                .map(theme -> Choice.keyed(theme, "cycle.theme." + theme))
                                .toList())
                .addObject(
                        "rhythms",
                        Arrays.stream(Rhythm.values())
                                .map(rhythm -> Choice.keyed(rhythm, "cycle.rhythm." + rhythm))
                                .toList())
                .addObject(
                        "months",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> Choice.of(month, words.heading(month, month)))
                                .toList())
                .addObject(
                        "points",
                        agenda.in(year).stream()
                                .map(point -> Choice.of(
                                        point.code(),
                                        point.position() + ". " + point.title().in(locale)))
                                .toList())
                .addObject("kinds", kind == UnitKind.CENTRAL ? kinds() : List.of())
                .addObject("firstDay", LocalDate.of(year, 1, 1))
                .addObject("lastDay", LocalDate.of(year, 12, 31));
    }

    private static List<Choice> kinds() {
        return Arrays.stream(UnitKind.values())
                .map(kind -> Choice.keyed(kind, "cycle.kind." + kind))
                .toList();
    }
}
