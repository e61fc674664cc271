package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every template keeps to: no text of its own, nothing inline, unescaped text in one place (house style 15, 17). */
class TemplatesTests {

    private static final Pattern LETTER = Pattern.compile("\\b(?!ISO\\b|att\\b)\\p{L}{2,}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]");
    private static final Pattern KEY_ON_THE_KEYBOARD = Pattern.compile("<kbd>.*?</kbd>");
    private static final Pattern ENTITY = Pattern.compile("&\\w+;");
    private static final Pattern SPOKEN = Pattern.compile(
            "\\s(?:aria-label|title|placeholder|alt|data-label|aria-description)=\"[^\"]*\\p{L}{2,}[^\"]*\"");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=", Pattern.CASE_INSENSITIVE);
    private static final Pattern ICON = Pattern.compile("icon\\('([a-z0-9-]+)'\\)");

    @Test
    void no_text_is_written_into_a_template() {
        assertThat(templatesWhere(text -> LETTER.matcher(words(text)).find())).isEmpty();
        assertThat(tagsWhere(tag -> SPOKEN.matcher(tag).find())).isEmpty();
    }

    private static String words(String template) {
        String text = TemplateFiles.TAG
                .matcher(KEY_ON_THE_KEYBOARD.matcher(template).replaceAll(" "))
                .replaceAll(" ");
        return ENTITY.matcher(INLINED.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    @Test
    void unescaped_text_stands_in_one_fragment_only() {
        assertThat(tagsWhere(tag -> tag.contains("th:utext")))
                .hasSize(1)
                .allMatch(tag -> tag.startsWith("web/ui.html"));
        assertThat(templatesWhere(text -> text.contains("[("))).isEmpty();
    }

    @Test
    void nothing_is_inline_that_the_content_security_policy_forbids() {
        assertThat(tagsWhere(tag -> INLINE.matcher(tag).find() || tag.startsWith("<style")))
                .isEmpty();
        assertThat(tagsWhere(tag -> tag.startsWith("<script") && !tag.contains("src=")))
                .isEmpty();
    }

    @Test
    void every_icon_is_on_the_sheet() {
        List<String> sheet = TemplateFiles.read("src/main/resources/web", "icons.txt")
                .get("icons.txt")
                .lines()
                .toList();
        Set<String> missing = new TreeSet<>();
        TemplateFiles.templates().forEach((file, text) -> ICON.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(icon -> !sheet.contains(icon))
                .forEach(icon -> missing.add(file + ": " + icon)));
        assertThat(missing).isEmpty();
    }

    @Test
    void posted_forms_carry_the_token_because_they_name_their_address_through_thymeleaf() {
        assertThat(tagsWhere(tag -> tag.startsWith("<form")
                        && tag.toLowerCase().contains("method=\"post\"")
                        && !tag.contains("th:action")))
                .allMatch(tag -> tag.startsWith("web/outage.html"));
    }

    private static List<String> templatesWhere(Predicate<String> holds) {
        return TemplateFiles.templates().entrySet().stream()
                .filter(template -> holds.test(template.getValue()))
                .map(template -> template.getKey() + ": "
                        + LETTER.matcher(words(template.getValue()))
                                .results()
                                .map(found -> found.group())
                                .limit(5)
                                .toList())
                .toList();
    }

    private static List<String> tagsWhere(Predicate<String> holds) {
        return TemplateFiles.templates().entrySet().stream()
                .flatMap(template -> TemplateFiles.TAG
                        .matcher(template.getValue())
                        .results()
                        .map(found -> found.group())
                        .filter(holds)
                        .map(tag -> template.getKey() + ": " + tag))
                .toList();
    }
}
