package se.genomgang.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.context.SpringContextUtils;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.spring6.util.FieldUtils;
import org.thymeleaf.standard.expression.VariableExpression;

/** Reads a field's state from the bound form, for the form fragments; templates reach it as {@code @fields}. */
@Component("fields")
public class FormFields {

    private static final List<Class<? extends Annotation>> REQUIRING =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final MessageSource messages;

    FormFields(MessageSource messages) {
        this.messages = messages;
    }

    /** A line of the error summary; without an id it concerns the form as a whole. */
    public record Problem(@Nullable String id, String text) {}

    /** The field's state; outside a bound form it comes from the extras alone. */
    public Field of(
            ITemplateContext context, String name, @Nullable Object hint, @Nullable Map<String, Object> extras) {
        Map<String, Object> own = extras == null ? Map.of() : extras;
        String id = own.get("id") instanceof String given ? given : id(name);
        IThymeleafBindStatus status = bound(context, "*{" + name + "}");
        Object value = own.containsKey("value") || status == null ? own.get("value") : status.getValue();
        Object chosen = own.containsKey("value") || status == null ? own.get("value") : status.getActualValue();
        List<String> errors = own.get("error") instanceof String told
                ? List.of(told)
                : status == null ? List.of() : List.of(status.getErrorMessages());
        boolean required = own.get("required") instanceof Boolean asked ? asked : required(status, name);
        return new Field(
                id, name, text(value), values(chosen), errors, required, maxLength(status, name), hint != null, own);
    }

    /** Every error of the bound form, fields first in the order they were found. */
    public List<Problem> all(ITemplateContext context) {
        Errors errors = errors(context);
        if (errors == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (FieldError error : errors.getFieldErrors()) {
            problems.add(new Problem(id(error.getField()), labelled(context, errors, error)));
        }
        for (ObjectError error : errors.getGlobalErrors()) {
            problems.add(new Problem(null, messages.getMessage(error, context.getLocale())));
        }
        return problems;
    }

    private String labelled(ITemplateContext context, Errors errors, FieldError error) {
        String text = messages.getMessage(error, context.getLocale());
        Class<?> form = target(errors);
        if (form == null) {
            return text;
        }
        String module =
                form.getPackageName().replaceFirst("^se\\.genomgang\\.", "").replaceFirst("\\..*", "");
        String key = module + "." + errors.getObjectName() + "." + error.getField();
        String label = messages.getMessage(key, null, "", context.getLocale());
        return label == null || label.isEmpty() ? text : label + ": " + text;
    }

    private static @Nullable IThymeleafBindStatus bound(ITemplateContext context, String expression) {
        if (!context.containsVariable(SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION)
                || SpringContextUtils.getRequestContext(context) == null) {
            return null;
        }
        return FieldUtils.getBindStatus(context, true, expression);
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof Collection ? "" : value.toString();
    }

    private static Set<String> values(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> many
                ? many.stream()
                : value instanceof Object[] array ? Arrays.stream(array) : Stream.ofNullable(value);
        Set<String> values = new LinkedHashSet<>();
        all.forEach(each -> values.add(each instanceof Enum<?> constant ? constant.name() : String.valueOf(each)));
        return values;
    }

    private static String id(String name) {
        return name.replace('.', '-').replaceAll("[\\[\\]]+", "-");
    }

    private static @Nullable Errors errors(ITemplateContext context) {
        Object form = context.getVariable(SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION);
        var request = SpringContextUtils.getRequestContext(context);
        return form instanceof VariableExpression bound && request != null
                ? request.getErrors(bound.getExpression(), false).orElse(null)
                : null;
    }

    private static boolean required(@Nullable IThymeleafBindStatus status, String name) {
        var declared = declared(status, name);
        return declared != null && REQUIRING.stream().anyMatch(declared::isAnnotationPresent);
    }

    private static @Nullable Integer maxLength(@Nullable IThymeleafBindStatus status, String name) {
        var declared = declared(status, name);
        Size size = declared == null ? null : declared.getAnnotation(Size.class);
        return size == null || declared.getType() != String.class || size.max() == Integer.MAX_VALUE
                ? null
                : size.max();
    }

    private static java.lang.reflect.@Nullable Field declared(@Nullable IThymeleafBindStatus status, String name) {
        Class<?> form = status == null || status.getErrors() == null ? null : target(status.getErrors());
        return form == null ? null : ReflectionUtils.findField(form, name);
    }

    /** The form's type: of what was bound or, when binding made nothing, of what it was to make. */
    private static @Nullable Class<?> target(Errors errors) {
        Object target = errors instanceof BindingResult result ? result.getTarget() : null;
        return target != null ? target.getClass() : FormTypes.of(errors.getObjectName());
    }
}
