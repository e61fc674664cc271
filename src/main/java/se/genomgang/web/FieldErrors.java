package se.genomgang.web;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import se.genomgang.kernel.InvalidField;

/** Shows a use case's objection at the field it is about. */
public final class FieldErrors {

    private FieldErrors() {}

    /** Adds the objection to the form's errors; to the form as a whole when it has no such field. */
    public static void reject(BindingResult errors, InvalidField objection) {
        String[] codes = {objection.messageKey()};
        Object[] arguments = objection.arguments().toArray();
        Object typed = typed(errors, objection.field());
        errors.addError(
                objection.field().isEmpty()
                        ? new ObjectError(errors.getObjectName(), codes, arguments, null)
                        : new FieldError(
                                errors.getObjectName(), objection.field(), typed, false, codes, arguments, null));
    }

    private static Object typed(BindingResult errors, String field) {
        Object value = field.isEmpty() ? null : errors.getFieldValue(field);
        return value == null ? "" : value;
    }
}
