package se.genomgang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.genomgang.kernel.DomainEvent;

/** Whatever happens, the journal can say it. */
class JournalWordsTests {

    private static final List<String> KEYS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("se.genomgang").stream()
                    .filter(type -> type.isAssignableTo(DomainEvent.class))
                    .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .map(JournalWordsTests::key)
                    .sorted()
                    .toList();

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_event_has_its_words(String language) {
        assertThat(KEYS).isNotEmpty();
        assertThat(words(language).stringPropertyNames()).containsAll(KEYS);
    }

    private static String key(JavaClass event) {
        String module = event.getPackageName().replace("se.genomgang.", "").replaceFirst("\\..*", "");
        return module + ".event." + event.getSimpleName();
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
