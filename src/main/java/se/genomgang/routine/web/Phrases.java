package se.genomgang.routine.web;

import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.Strength;
import se.genomgang.routine.Window;

/** Days of the year, lists, functions and sources in the words of one language. */
final class Phrases {

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    private final MessageSource messages;
    private final Map<String, Label> functions;
    private final Locale locale;

    Phrases(MessageSource messages, Map<String, Label> functions, Locale locale) {
        this.messages = messages;
        this.functions = functions;
        this.locale = locale;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String in(Label label) {
        return label.in(locale);
    }

    /** "31 mars"; the leap day stands for the last of February. */
    String day(MonthDay day) {
        return day.equals(LEAP_DAY)
                ? say("routine.phrase.lastOfFebruary")
                : DateTimeFormatter.ofPattern("d MMMM", wording()).format(day);
    }

    /** "i april", "i februari–mars", "senast den 31 oktober", "mellan den 5 mars och den 10 april". */
    String window(Window window) {
        if (window.onlyBy()) {
            return say("routine.phrase.by", day(window.to()));
        }
        if (window.wholeMonths()) {
            String first = month(window.from().getMonth());
            String last = month(window.to().getMonth());
            return first.equals(last) ? say("routine.phrase.month", first) : say("routine.phrase.months", first, last);
        }
        return say("routine.phrase.between", day(window.from()), day(window.to()));
    }

    /** "skolchef, administrativ chef och miljöombud". */
    String functions(List<String> codes) {
        return list(codes.stream().map(this::function).toList());
    }

    String function(String code) {
        String label = functions.containsKey(code) ? in(functions.get(code)) : code;
        return label.substring(0, 1).toLowerCase(wording()) + label.substring(1);
    }

    /** "Skolor och verksamhetsstöd"; the first one begins the phrase. */
    String units(Set<UnitKind> kinds) {
        String all = list(kinds.stream()
                .sorted(KindRules::unitsBeforeTop)
                .map(kind -> say("routine.units." + kind))
                .toList());
        return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(wording()) + all.substring(1);
    }

    /** "a, b och c". */
    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return say(
                "routine.phrase.and",
                String.join(", ", words.subList(0, words.size() - 1)),
                words.get(words.size() - 1));
    }

    String numbers(Collection<Integer> numbers) {
        return list(numbers.stream().map(String::valueOf).toList());
    }

    /** The word that gives a rule its strength: ska or bör. */
    String word(Strength strength) {
        return strength == Strength.OFF ? "" : say("routine.word." + strength);
    }

    /** "R §5 · produktens förval": references as they are written, our own in words. */
    String source(String source) {
        return Arrays.stream(source.split(",\\s*"))
                .map(part -> part.equals("product") ? say("routine.source.product") : part)
                .collect(Collectors.joining(" · "));
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, wording());
    }

    private Locale wording() {
        return "en".equals(locale.getLanguage()) ? Locale.UK : Locale.forLanguageTag("sv-SE");
    }
}
