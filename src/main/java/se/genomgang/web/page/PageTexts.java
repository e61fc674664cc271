package se.genomgang.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.genomgang.web.Languages;
import se.genomgang.web.PageText;

/** The long texts of the pages about the service, from {@code content/web/<name>_<language>.md}. */
@Component
class PageTexts {

    private final Map<String, PageText> read = new ConcurrentHashMap<>();

    PageText text(String name, Locale locale) {
        return read.computeIfAbsent(
                name + "_" + Languages.of(locale.getLanguage()).getLanguage(), PageTexts::fromFile);
    }

    private static PageText fromFile(String name) {
        try {
            return new PageText(
                    new ClassPathResource("content/web/" + name + ".md").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
