package se.genomgang.web.template;

import java.util.HashSet;
import java.util.Set;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardFragmentInsertionTagProcessor;
import org.thymeleaf.standard.processor.StandardInsertTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Thymeleaf's own dialect in the order one reads it: {@code th:each}, {@code th:if}, {@code th:unless} and {@code th:with} on an
 * element are heard before its {@code th:replace} or {@code th:insert}. In Thymeleaf's order the fragment comes first and a
 * condition beside it is silently without effect.
 */
class AskingFirstDialect extends SpringStandardDialect {

    /** After {@code th:with}, which is 600; before every other attribute, the first being 700. */
    private static final int PRECEDENCE = 650;

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Set<IProcessor> processors = new HashSet<>();
        for (IProcessor processor : super.getProcessors(prefix)) {
            if (processor instanceof StandardReplaceTagProcessor) {
                processors.add(new Fragment(processor.getTemplateMode(), prefix, "replace", true));
            } else if (processor instanceof StandardInsertTagProcessor) {
                processors.add(new Fragment(processor.getTemplateMode(), prefix, "insert", false));
            } else {
                processors.add(processor);
            }
        }
        processors.add(new DatedText(prefix));
        processors.add(new Options(prefix));
        return processors;
    }

    private static final class Fragment extends AbstractStandardFragmentInsertionTagProcessor {

        Fragment(TemplateMode mode, String prefix, String name, boolean replacesHost) {
            super(mode, prefix, name, PRECEDENCE, replacesHost);
        }
    }
}
