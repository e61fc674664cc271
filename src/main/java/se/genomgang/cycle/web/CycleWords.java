package se.genomgang.cycle.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
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
        return switch (step.recurrence()) {
            case MONTHLY, QUARTERLY, CONTINUOUS, AS_NEEDED -> say("cycle.when." + step.recurrence(), locale);
            case YEARLY -> when(step.period(), locale);
            case WITHIN -> say("cycle.when.WITHIN", locale, months(step.period()));
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
        StringBuilder words = new StringBuilder(step.doer().in(locale));
        append(words, "cycle.with", step.with(), locale);
        append(words, "cycle.toWhom", step.toWhom(), locale);
        return words.toString();
    }

    private void append(StringBuilder words, String key, Label whom, Locale locale) {
        if (!whom.in(locale).isEmpty()) {
            words.append(say(key, locale, whom.in(locale)));
        }
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
