package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.genomgang.web.Dates;

/** Says an input to a meeting in words, in the reader's language. Templates reach it as {@code @inputWords}. */
@Component("inputWords")
public class InputWords {

    private final MessageSource messages;
    private final Dates dates;

    InputWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** The activity's title, and the step's where it has several. */
    public String title(Input input) {
        String title = input.title().in(locale());
        String step = input.step().in(locale());
        return step.isEmpty() ? title : title + ": " + step;
    }

    /** "oktober–november", "22–25 april", "senast 28 februari"; with the year where it is another than the meeting's. */
    public String when(Input input, int meetingYear) {
        LocalDate due = input.due();
        if (due == null) {
            return say("cycle.input.allYear");
        }
        String words =
                switch (input.timing()) {
                    case BY -> say("cycle.input.by", dates.day(due));
                    case ON -> days(input.from(), due);
                    case MONTHS ->
                        Stream.of(input.from(), due)
                                .map(dates::month)
                                .distinct()
                                .collect(Collectors.joining("–"));
                };
        return input.year() == meetingYear ? words : words + " " + input.year();
    }

    private String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return dates.day(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + dates.day(to)
                : dates.day(from) + " – " + dates.day(to);
    }

    /** How it stands: "klart den 20 november 2025", "görs efter mötet, oktober–november; senast klart den 20 november 2025". */
    public String standing(Input input, int meetingYear) {
        if (input.standing() == InputStanding.DONE) {
            String done = say("cycle.input.said.DONE", dates.text(input.doneOn()));
            return input.doneBefore() ? done + say("cycle.input.next", when(input, meetingYear)) : done;
        }
        String words = input.standing() == InputStanding.NOT_APPLICABLE
                ? say("cycle.input.said.NOT_APPLICABLE", input.reason())
                : say("cycle.input.said." + input.standing(), when(input, meetingYear));
        return words + before(input);
    }

    private String before(Input input) {
        return input.before() == null ? "" : say("cycle.input.before", dates.text(input.before()));
    }

    /** When it is done, for a meeting that it is not done for: "oktober–november; senast klart den 20 november 2025". */
    public String ahead(Input input, int meetingYear) {
        return input.standing() == InputStanding.UNDER_WAY
                ? standing(input, meetingYear)
                : when(input, meetingYear) + before(input);
    }

    /** How many stand so: "2 klara", "1 försenad". */
    public String count(InputStanding standing, long number) {
        return say("cycle.input.count." + standing, number);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
