package se.genomgang.web.form;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * A day as it stands in a field: 2027-02-07. Other ways that ISO 8601 has of writing a year are refused: nobody means the year 999999999, and the day
 * after its last has no name.
 */
public class TypedDate implements Formatter<LocalDate> {

    private static final Pattern TYPED = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.strip();
        try {
            if (TYPED.matcher(typed).matches()) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException e) {
            // said below, as for anything else that is no day
        }
        throw new ParseException(text, 0);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
