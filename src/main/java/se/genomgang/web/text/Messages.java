package se.genomgang.web.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;

/**
 * Every module's texts, read once from {@code messages/<module>_<language>.properties} (UTF-8). Swedish is the first language
 * and the fallback. Every text is a {@link MessageFormat} pattern, with or without arguments: an apostrophe is written twice.
 *
 * <p>A day stands as in tables, 2027-02-07, where the text says <code>{0}</code>, and as in sentences, "den 7 februari 2027", where it says
 * <code>{0,date}</code>.
 */
@Component("messageSource")
public class Messages extends AbstractMessageSource {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    public Messages(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:messages/*.properties")) {
            read(file);
        }
        patterns.forEach((language, entries) -> {
            Map<String, String> ready = new HashMap<>();
            entries.forEach(
                    (key, pattern) -> ready.put(key, new MessageFormat(pattern, locale(language)).format(null)));
            texts.put(language, ready);
        });
    }

    /** Every text whose key starts so, by the rest of its key, with its arguments still to be filled in. */
    public Map<String, String> under(String prefix, Locale locale) {
        Map<String, String> found = new TreeMap<>();
        patterns.getOrDefault(locale.getLanguage(), Map.of()).forEach((key, pattern) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), pattern.replace("''", "'"));
            }
        });
        return found;
    }

    private void read(Resource file) {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        String language = name.substring(name.lastIndexOf('_') + 1);
        var properties = new Properties();
        try {
            properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = patterns.computeIfAbsent(language, any -> new HashMap<>());
        properties.forEach((key, text) -> entries.put((String) key, (String) text));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return find(texts, code, locale);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String pattern = find(patterns, code, locale);
        return pattern == null ? null : format(pattern, locale(locale.getLanguage()));
    }

    private static MessageFormat format(String pattern, Locale locale) {
        var format = new MessageFormat(pattern, locale);
        Format[] parts = format.getFormats();
        for (int part = 0; part < parts.length; part++) {
            if (parts[part] instanceof DateFormat) {
                format.setFormat(part, new DayInText(locale));
            }
        }
        return format;
    }

    /** Labels are said in the reader's language and days as they stand in tables: 2027-02-07. */
    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        return Arrays.stream(resolved).map(argument -> worded(argument, locale)).toArray();
    }

    private static Object worded(Object argument, Locale locale) {
        if (argument instanceof Label label) {
            return label.in(locale);
        }
        return argument instanceof LocalDate day ? day.toString() : argument;
    }

    private static @Nullable String find(Map<String, Map<String, String>> all, String code, Locale locale) {
        String found = all.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        return found != null
                ? found
                : all.getOrDefault(SWEDISH.getLanguage(), Map.of()).get(code);
    }

    /** English as it is written in Sweden: days before months, 24 hours. */
    private static Locale locale(String language) {
        return "en".equals(language) ? Locale.UK : Locale.forLanguageTag("sv-SE");
    }
}
