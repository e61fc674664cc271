package se.genomgang.routine.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Functions;
import se.genomgang.routine.Obstacle;
import se.genomgang.routine.Remark;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.RoutineDrafts;
import se.genomgang.routine.RoutineView;
import se.genomgang.routine.Routines;
import se.genomgang.web.Dates;

/** Puts a version's page together, in the reader's language and with the words functions bear today. */
@Component
class RoutinePages {

    private final Routines routines;
    private final RoutineDrafts drafts;
    private final Functions functions;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    RoutinePages(
            Routines routines,
            RoutineDrafts drafts,
            Functions functions,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.routines = routines;
        this.drafts = drafts;
        this.functions = functions;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    RoutinePage page(RoutineBook book, Rights rights) {
        List<RoutineView> versions = routines.versions();
        RoutineView version = book.routine();
        Phrases phrases = phrases();
        Optional<RoutineBook> before = version.hasRules() ? routines.before(version, versions) : Optional.empty();
        return new RoutinePage(
                version,
                standing(version, versions),
                until(version, versions),
                new RoutineText(book, phrases).sections(),
                before.map(old -> old.routine().code()).orElse(null),
                before.map(old -> Difference.between(old, book, phrases)).orElse(List.of()),
                remarks(book),
                versions.stream()
                        .map(each -> new RoutinePage.LogLine(each, standing(each, versions), each.id() == version.id()))
                        .toList(),
                version.draft() && RoutineDrafts.mayEdit(rights),
                version.hasRules() && RoutineDrafts.mayEdit(rights));
    }

    /** What to mind about a version, in sentences. */
    List<String> remarks(RoutineBook book) {
        Phrases phrases = phrases();
        return book.routine().hasRules()
                ? drafts.remarks(book).stream()
                        .map(remark -> sentence(remark, phrases))
                        .toList()
                : List.of();
    }

    /** Why a draft cannot be put in force yet, in sentences. */
    List<String> obstacles(RoutineBook book) {
        Phrases phrases = phrases();
        return Obstacle.in(book).stream()
                .map(obstacle -> phrases.say(obstacle.messageKey(), phrases.in(obstacle.kind())))
                .toList();
    }

    Phrases phrases() {
        return new Phrases(messages, functions.labels(today()), locale());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private String sentence(Remark remark, Phrases phrases) {
        LocalDate day = remark.day();
        String date = day == null ? "" : dates.text(day);
        String dayOfYear = day == null ? "" : phrases.day(MonthDay.from(day));
        return phrases.say(
                "routine.remark." + remark.what(),
                phrases.in(remark.kind()),
                phrases.units(remark.unitKinds()).toLowerCase(locale()),
                date,
                dates.nonWorking(day),
                dayOfYear);
    }

    private String standing(RoutineView version, List<RoutineView> versions) {
        if (!version.inForce()) {
            return version.draft() ? "draft" : "log";
        }
        LocalDate until = until(version, versions);
        if (today().isBefore(Objects.requireNonNull(version.inForceFrom()))) {
            return "coming";
        }
        return until == null || !today().isAfter(until) ? "current" : "past";
    }

    private static @Nullable LocalDate until(RoutineView version, List<RoutineView> versions) {
        LocalDate from = version.inForceFrom();
        return from == null
                ? null
                : versions.stream()
                        .map(RoutineView::inForceFrom)
                        .filter(Objects::nonNull)
                        .filter(from::isBefore)
                        .min(Comparator.naturalOrder())
                        .map(next -> next.minusDays(1))
                        .orElse(null);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
