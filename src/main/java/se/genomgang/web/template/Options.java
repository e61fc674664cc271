package se.genomgang.web.template;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;
import se.genomgang.web.Choice;
import se.genomgang.web.form.Field;

/**
 * {@code th:options}: the options of a select, from a list of {@link Choice} and the field {@code f} that tells which is chosen. Written in one
 * piece, so that a page with all units to choose among is as quick with many units as with few.
 */
final class Options extends AbstractStandardExpressionAttributeTagProcessor {

    /** As {@code th:text}. */
    private static final int PRECEDENCE = 1300;

    Options(String prefix) {
        super(TemplateMode.HTML, prefix, "options", PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            @Nullable Object result,
            IElementTagStructureHandler structure) {
        Field field = (Field) context.getVariable("f");
        List<?> choices = result instanceof List<?> list ? list : List.of();
        structure.setBody(
                written(
                        field.extra("blank"),
                        choices.stream().map(Choice.class::cast).toList(),
                        field::holds,
                        key -> context.getMessage(Options.class, key, new Object[0], true)),
                false);
    }

    /**
     * The options, safe as the content of an element.
     *
     * @param blank text of an empty first one; null: there is none
     */
    static String written(
            @Nullable Object blank, List<Choice> choices, Predicate<String> chosen, UnaryOperator<String> message) {
        var html = new StringBuilder(choices.size() * 40);
        if (blank != null) {
            write("", blank.toString(), false, html);
        }
        for (Choice choice : choices) {
            String text = choice.key() == null ? choice.text() : message.apply(choice.key());
            write(choice.value(), text, chosen.test(choice.value()), html);
        }
        return html.toString();
    }

    private static void write(String value, String text, boolean chosen, StringBuilder html) {
        html.append("<option value=\"")
                .append(HtmlEscape.escapeHtml4Xml(value))
                .append(chosen ? "\" selected=\"selected\">" : "\">")
                .append(HtmlEscape.escapeHtml4Xml(text))
                .append("</option>");
    }
}
