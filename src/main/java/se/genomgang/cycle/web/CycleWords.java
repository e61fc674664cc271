package se.genomgang.cycle.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Aspect;
import se.genomgang.cycle.Assignee;
import se.genomgang.cycle.Period;
import se.genomgang.cycle.Recurrence;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Theme;
import se.genomgang.cycle.Timing;
import se.genomgang.cycle.WheelMark;
import se.genomgang.kernel.Label;
import se.genomgang.web.Dates;

/** Says when something is done, by whom and for whom; years are plain from the page. */
@Component
class CycleWords {

    private final MessageSource messages;
    private final Dates dates;

    CycleWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "senast den 2 februari", "22–25 april", "i mars", "varje månad". */
    String when(StepView step, Locale locale) {
        return when(step.period(), step.recurrence(), locale);
    }

    String when(Period period, Recurrence recurrence, Locale locale) {
        return switch (recurrence) {
            case MONTHLY, QUARTERLY, CONTINUOUS, AS_NEEDED -> say("cycle.when." + recurrence, locale);
            case YEARLY -> when(period, locale);
            case WITHIN -> say("cycle.when.WITHIN", locale, months(period));
        };
    }

    private String when(Period period, Locale locale) {
        if (period.timing() == Timing.BY) {
            return say("cycle.when.BY", locale, dates.day(period.to()));
        }
        if (period.timing() == Timing.MONTHS) {
            return say("cycle.when.MONTHS", locale, months(period));
        }
        return period.from().equals(period.to())
                ? say("cycle.when.ON", locale, dates.day(period.from()))
                : say("cycle.when.DAYS", locale, days(period.from(), period.to()));
    }

    private String months(Period period) {
        return Stream.of(period.from(), period.to())
                .map(dates::month)
                .distinct()
                .collect(Collectors.joining("–"));
    }

    private String days(LocalDate from, LocalDate to) {
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + dates.day(to)
                : dates.day(from) + " – " + dates.day(to);
    }

    /** The heading of one or several months in a row: "Juni–juli". */
    String heading(int from, int to) {
        String words = Stream.of(from, to)
                .distinct()
                .map(month -> dates.month(LocalDate.of(2000, month, 1)))
                .collect(Collectors.joining("–"));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "KTH SO tillsammans med skolorna och VS, till Naturvårdsverket". */
    String who(StepView step, Locale locale) {
        return who(step.doer(), step.with(), step.toWhom(), locale);
    }

    String who(Label doer, Label with, Label toWhom, Locale locale) {
        StringBuilder words = new StringBuilder(doer.in(locale));
        append(words, "cycle.with", with, locale);
        append(words, "cycle.toWhom", toWhom, locale);
        return words.toString().strip();
    }

    private void append(StringBuilder words, String key, Label whom, Locale locale) {
        if (!whom.in(locale).isEmpty()) {
            words.append(say(key, locale, whom.in(locale)));
        }
    }

    /** In what an activity differs: "när". */
    String aspect(Aspect aspect, Locale locale) {
        return say("cycle.aspect." + aspect, locale);
    }

    /** "Miljöombud (Anna Andersson)"; empty when it is assigned to nobody in particular. */
    String assigned(@Nullable Assignee assignee, Locale locale) {
        if (assignee == null) {
            return "";
        }
        if (assignee.label() == null) {
            return assignee.names();
        }
        String function = assignee.label().in(locale);
        return assignee.names().isEmpty()
                ? say("cycle.assigned.vacant", locale, function)
                : say("cycle.assigned.function", locale, function, assignee.names());
    }

    /** The activity's title, and the step's where it has several. */
    String title(ActivityView activity, StepView step, Locale locale) {
        String title = activity.title().in(locale);
        return step.title().in(locale).isEmpty()
                ? title
                : title + ": " + step.title().in(locale);
    }

    /** A mark of the wheel, read aloud. */
    String spot(String title, String when, String shape, Locale locale) {
        return say("cycle.spot", locale, title, when, say("cycle.shape." + shape, locale));
    }

    /** The same for a meeting or a day that the routine sets. */
    Spot spot(WheelMark mark, Locale locale) {
        String shape =
                switch (mark.kind()) {
                    case HELD -> "done";
                    case MISSED -> "late";
                    case DEADLINE -> "rule";
                    case MEETING, WINDOW -> "todo";
                };
        return new Spot(Theme.MEETINGS, mark.to(), shape, title(mark, locale) + ", " + when(mark), mark.href());
    }

    String title(WheelMark mark, Locale locale) {
        Object[] arguments = mark.title().arguments().stream()
                .map(each -> each instanceof Label label ? label.within(locale) : each)
                .toArray();
        String said = messages.getMessage(mark.title().key(), arguments, locale);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    /** "5 mars", "1 februari – 31 mars". */
    String when(WheelMark mark) {
        return mark.from().equals(mark.to()) ? dates.day(mark.from()) : days(mark.from(), mark.to());
    }

    /** One of several times of a recurring step. */
    String time(Recurrence recurrence, LocalDate due, Locale locale) {
        return recurrence == Recurrence.MONTHLY || recurrence == Recurrence.QUARTERLY
                ? say("cycle.when.BY", locale, dates.day(due))
                : "";
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
