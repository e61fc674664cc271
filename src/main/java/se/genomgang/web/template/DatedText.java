package se.genomgang.web.template;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code th:dated}: {@code th:text} for a sentence with dates in it. Every 2027-02-07 becomes a {@code time} element, which is read
 * as a date and never broken at its hyphens.
 */
final class DatedText extends AbstractStandardExpressionAttributeTagProcessor {

    /** As {@code th:text}. */
    private static final int PRECEDENCE = 1300;

    private static final Pattern DATE = Pattern.compile("(?<![\\w-])(\\d{4}-\\d{2}-\\d{2})(?![\\w-])");

    DatedText(String prefix) {
        super(TemplateMode.HTML, prefix, "dated", PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            @Nullable Object result,
            IElementTagStructureHandler structure) {
        structure.setBody(marked(result == null ? "" : result.toString()), false);
    }

    /** The text, safe as the content of an element, with its dates marked. */
    static String marked(String text) {
        return DATE.matcher(HtmlEscape.escapeHtml4Xml(text))
                .replaceAll("<time class=\"num\" datetime=\"$1\">$1</time>");
    }
}
