package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Swedish and English say the same things, and whatever is asked for is there (house style 17). */
class MessagesTests {

    private static final Map<String, String> FILES = TemplateFiles.read("src/main/resources/messages", ".properties");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*\\.[\\w.-]+)[(}]");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:new (?:Refused|NotAllowed)\\(\\s*|new InvalidField\\([^,]+,\\s*|"
                    + "Flash\\.\\w+\\(\\s*\\w+,\\s*|new NavigationEntry\\(\\s*\\d+,\\s*)\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void every_module_speaks_both_languages_with_the_same_keys() {
        for (String module : modules()) {
            assertThat(texts(module, "en").keySet())
                    .as("messages of %s in English", module)
                    .isEqualTo(texts(module, "sv").keySet());
        }
    }

    @Test
    void every_key_starts_with_its_modules_name() {
        for (String module : modules()) {
            String room = module.replaceFirst("-.*", ""); // a second file of the same module: meeting-work
            assertThat(texts(module, "sv").keySet())
                    .allMatch(key -> key.toString().startsWith(room + "."));
        }
    }

    @Test
    void no_key_stands_twice_in_a_file() {
        FILES.forEach((file, content) -> {
            List<String> keys = content.lines()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_text_is_a_pattern_with_the_same_arguments_in_both_languages() {
        for (String module : modules()) {
            Properties swedish = texts(module, "sv");
            Properties english = texts(module, "en");
            swedish.forEach((key, text) -> {
                assertThat(new MessageFormat(text.toString())).as("%s", key).isNotNull();
                String translated = english.getProperty(key.toString(), text.toString());
                assertThat(new MessageFormat(translated)).as("%s", key).isNotNull();
                assertThat(arguments(translated)).as("arguments of %s", key).isEqualTo(arguments(text.toString()));
            });
        }
    }

    @Test
    void every_text_a_template_or_a_refusal_asks_for_exists() {
        Set<String> missing = new TreeSet<>();
        Properties all = new Properties();
        modules().forEach(module -> all.putAll(texts(module, "sv")));
        TemplateFiles.templates().forEach((file, text) -> keys(IN_TEMPLATE, text)
                .filter(key -> !all.containsKey(key))
                .forEach(key -> missing.add(file + ": " + key)));
        TemplateFiles.classes().forEach((file, text) -> keys(IN_CODE, text)
                .filter(key -> !all.containsKey(key) && !key.endsWith("."))
                .forEach(key -> missing.add(file + ": " + key)));
        assertThat(missing).isEmpty();
    }

    private static java.util.stream.Stream<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(arguments::add);
        return arguments;
    }

    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        FILES.keySet().forEach(file -> modules.add(file.replaceFirst("_(sv|en)\\.properties$", "")));
        return modules;
    }

    private static Properties texts(String module, String language) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(FILES.getOrDefault(module + "_" + language + ".properties", "")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
