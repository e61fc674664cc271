package se.genomgang.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingFilter;
import se.genomgang.meeting.MeetingLists;
import se.genomgang.meeting.Stage;
import se.genomgang.organisation.Units;
import se.genomgang.routine.Routines;
import se.genomgang.web.Choice;

/** The meetings that the reader may see, latest first, with what comes next for each. */
@Controller
class MeetingListController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int YEARS = 5;

    private final MeetingLists lists;
    private final Units units;
    private final Routines routines;
    private final Clock clock;

    MeetingListController(MeetingLists lists, Units units, Routines routines, Clock clock) {
        this.lists = lists;
        this.units = units;
        this.routines = routines;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable String older,
            @RequestParam(required = false) @Nullable String newer,
            Rights rights,
            Model model,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        MeetingFilter filter = new MeetingFilter(year(year), text(unit), text(kind), stage(stage));
        MeetingLists.Page page = lists.list(filter, older, newer, rights);
        model.addAttribute(
                "meetings",
                page.rows().stream()
                        .map(row -> ListedMeeting.of(row, routines.rules(row.kindId(), row.unitKind()), today))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("newer", page.newer() == null ? null : address(filter, "newer", page.newer()));
        model.addAttribute("older", page.older() == null ? null : address(filter, "older", page.older()));
        model.addAttribute("years", years(today));
        model.addAttribute("units", unitChoices(today, locale));
        model.addAttribute("kinds", kindChoices(today, locale));
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .map(each -> Choice.keyed(each, "meeting.stage." + each))
                        .toList());
        model.addAttribute("mayPlan", rights.coOrganises() || rights.has(Capacity.REPRESENTATIVE));
        return "meeting/list";
    }

    private static String address(MeetingFilter filter, String direction, String cursor) {
        return UriComponentsBuilder.fromPath("/meetings")
                .queryParamIfPresent("year", Optional.ofNullable(filter.year()))
                .queryParamIfPresent("unit", Optional.ofNullable(filter.unit()))
                .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                .queryParamIfPresent("stage", Optional.ofNullable(filter.stage()))
                .queryParam(direction, cursor)
                .encode()
                .toUriString();
    }

    /** From next year back to the oldest meeting's, which may be from long before the application. */
    private List<Choice> years(LocalDate today) {
        int next = today.getYear() + 1;
        int first = Math.min(lists.oldestYear(today), today.getYear() - YEARS);
        return IntStream.rangeClosed(0, next - first)
                .mapToObj(back -> String.valueOf(next - back))
                .map(each -> Choice.of(each, each))
                .toList();
    }

    private List<Choice> unitChoices(LocalDate today, Locale locale) {
        return units.openOn(today).stream()
                .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                .toList();
    }

    private List<Choice> kindChoices(LocalDate today, Locale locale) {
        return routines.kindsInForce(today).stream()
                .map(kind -> Choice.of(kind.code(), kind.name().in(locale)))
                .toList();
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static @Nullable Integer year(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.matches("\\d{4}")) {
            throw new NotVisible();
        }
        int year = Integer.parseInt(typed);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotVisible();
        }
        return year;
    }

    private static @Nullable Stage stage(String typed) {
        return typed.isBlank()
                ? null
                : Arrays.stream(Stage.values())
                        .filter(each -> each.name().equals(typed))
                        .findFirst()
                        .orElseThrow(NotVisible::new);
    }
}
