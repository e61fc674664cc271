package se.genomgang.web.form;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers for the request which record a form was to become, since a record that could not be made leaves no trace of itself. */
public final class FormTypes {

    private FormTypes() {}

    /** Notes the type that is about to be bound. */
    public static void remember(WebDataBinder binder) {
        var type = binder.getTargetType();
        var request = RequestContextHolder.getRequestAttributes();
        if (type != null && request != null) {
            request.setAttribute(key(binder.getObjectName()), type.toClass(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    static @Nullable Class<?> of(String form) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Class<?>) request.getAttribute(key(form), RequestAttributes.SCOPE_REQUEST);
    }

    private static String key(String form) {
        return FormTypes.class.getName() + "." + form;
    }
}
