package se.genomgang.web;

import org.jspecify.annotations.Nullable;
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

    /** The value itself and not its text: a day that breaks a rule is still a day. */
    private static @Nullable Object typed(BindingResult errors, String field) {
        return field.isEmpty() ? null : errors.getRawFieldValue(field);
    }
}
