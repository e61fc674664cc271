package se.genomgang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever happens, the journal can say it in words. */
class JournalWordsTests {

    private static final List<Class<?>> EVENTS = ToldEvents.types();

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_event_has_its_words(String language) {
        assertThat(EVENTS).isNotEmpty();
        assertThat(words(language).stringPropertyNames())
                .containsAll(EVENTS.stream()
                        .map(event -> ToldEvents.module(event) + ".event." + event.getSimpleName())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_fact_that_an_event_tells_has_its_name(String language) {
        Set<String> names = new TreeSet<>();
        EVENTS.forEach(event -> ToldEvents.each(event).forEach(told -> told.details()
                .keySet()
                .forEach(key -> names.add(ToldEvents.module(event) + ".detail." + key))));
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(words(language).stringPropertyNames()).containsAll(names);
    }

    /** What no person typed, and is neither a number nor a day, is a code and is never shown as it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void no_fact_is_shown_as_a_code(String language) {
        Set<String> known = words(language).stringPropertyNames();
        Set<String> bare = new TreeSet<>();
        EVENTS.forEach(
                event -> ToldEvents.each(event).forEach(told -> told.details().forEach((key, value) -> {
                    String word = ToldEvents.module(event) + ".detail." + key + "." + value;
                    if (!plain(value) && !known.contains(word) && !known.contains("journal.value." + value)) {
                        bare.add(word);
                    }
                })));
        assertThat(bare).isEmpty();
    }

    private static boolean plain(String value) {
        return value.isEmpty() || value.equals(ToldEvents.TEXT) || value.matches("\\d+|\\d{4}-\\d{2}-\\d{2}");
    }

    private static Properties words(String language) {
        var words = new Properties();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (var file : files) {
                words.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
