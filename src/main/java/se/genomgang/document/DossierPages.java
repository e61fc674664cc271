package se.genomgang.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.genomgang.web.Dates;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sets what a package tells: as a page that needs nothing beside itself, as JSON, and the words that say how it is checked. */
@Component
class DossierPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Dates dates;

    DossierPages(MessageSource messages, Dates dates) {
        this.dates = dates;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("package/");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(mode);
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        return resolver;
    }

    byte[] index(Dossier dossier) {
        return set("index.html", dossier);
    }

    byte[] readme(Dossier dossier) {
        return set("readme.txt", dossier);
    }

    private byte[] set(String template, Dossier dossier) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Told.SWEDISH);
        try {
            var context = new Context(Told.SWEDISH, Map.of("dossier", dossier, "dates", dates));
            return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    byte[] json(Dossier dossier) {
        return JSON.writeValueAsBytes(dossier);
    }
}
