package se.genomgang.web.template;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;

/** Gives the template engine our order of attributes. */
@Component
class TemplateConfiguration implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SpringTemplateEngine engine) {
            Set<IDialect> dialects = new LinkedHashSet<>();
            for (IDialect dialect : engine.getDialects()) {
                dialects.add(dialect instanceof SpringStandardDialect standard ? askingFirst(standard) : dialect);
            }
            engine.setDialects(dialects);
        }
        return bean;
    }

    private static IDialect askingFirst(SpringStandardDialect standard) {
        var dialect = new AskingFirstDialect();
        dialect.setEnableSpringELCompiler(standard.getEnableSpringELCompiler());
        return dialect;
    }
}
