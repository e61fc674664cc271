package se.genomgang.cycle.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.Aspect;
import se.genomgang.cycle.Substance;
import se.genomgang.cycle.Substance.Part;

/** Says one thing of what an activity says: its time, who does it, its points. */
@Component
class SubstanceWords {

    private final CycleWords words;
    private final MessageSource messages;

    SubstanceWords(CycleWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    String of(Aspect aspect, @Nullable Substance says, CycleLines.Reading reading) {
        if (says == null) {
            return "";
        }
        Locale locale = reading.locale();
        return switch (aspect) {
            case LEFT_OUT ->
                says.leftOut() == null
                        ? say("cycle.substance.done", locale)
                        : say("cycle.substance.leftOut", locale, says.leftOut());
            case TITLE -> says.title().in(locale);
            case MONTHS ->
                says.monthFrom() == null
                        ? say("cycle.continuous", locale)
                        : words.heading(says.monthFrom(), Objects.requireNonNull(says.monthTo()));
            case WHEN -> each(says, part -> words.when(part.period(), part.recurrence(), locale));
            case WHO -> each(says, part -> words.who(part.doer(), part.with(), part.toWhom(), locale));
            case STEPS -> each(says, part -> step(part, locale));
            case THEME -> say("cycle.theme." + says.theme(), locale);
            case NEED -> say(says.asNeeded() ? "cycle.asNeeded" : "cycle.substance.always", locale);
            case FEEDS -> feeds(says.feeds(), reading);
        };
    }

    private String step(Part part, Locale locale) {
        String title = part.title().in(locale);
        return (title.isEmpty() ? "" : title + ": ")
                + words.when(part.period(), part.recurrence(), locale)
                + (part.doer().in(locale).isEmpty()
                        ? ""
                        : ", " + words.who(part.doer(), part.with(), part.toWhom(), locale));
    }

    private static String each(Substance says, Function<Part, String> what) {
        return says.parts().stream().map(what).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String feeds(List<String> codes, CycleLines.Reading reading) {
        List<Integer> numbers = codes.stream()
                .map(reading.points()::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return numbers.isEmpty()
                ? say("cycle.substance.noPoint", reading.locale())
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
