package se.genomgang.web.text;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as it is written in a sentence: "den 7 februari 2027", "7 February 2027". What is no day is left as it is. */
final class DayInText extends Format {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    DayInText(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(Object day, StringBuffer text, FieldPosition position) {
        try {
            String words = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(day.toString()));
            return text.append("sv".equals(locale.getLanguage()) ? "den " : "").append(words);
        } catch (DateTimeParseException other) {
            return text.append(day);
        }
    }

    /** Texts are only written. */
    @Override
    public @Nullable Object parseObject(String text, ParsePosition position) {
        return null;
    }
}
