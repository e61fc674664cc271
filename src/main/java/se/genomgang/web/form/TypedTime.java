package se.genomgang.web.form;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** A time of day as it stands in a field: 09:00. Read also as people type it: 9, 9.00, 9:00, kl. 9.00. */
public class TypedTime implements Formatter<LocalTime> {

    private static final Pattern TYPED = Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[.:](\\d{2})(?:[.:]00)?)?");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public LocalTime parse(String text, Locale locale) throws ParseException {
        var typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            throw new ParseException(text, 0);
        }
        try {
            int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
            return LocalTime.of(Integer.parseInt(typed.group(1)), minute);
        } catch (DateTimeException e) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalTime time, Locale locale) {
        return FIELD.format(time);
    }
}
