package se.genomgang.web;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import se.genomgang.kernel.InvalidField;

/** Shows a use case's objection at the field it is about. */
public final class FieldErrors {

    private FieldErrors() {}

    /**
     * Adds the objection to the form's errors; to the form as a whole when it has no such field. What was typed is kept as the value it is: a
     * day that breaks a rule is still a day.
     */
    public static void reject(BindingResult errors, InvalidField objection) {
        String[] codes = {objection.messageKey()};
        Object[] arguments = objection.arguments().toArray();
        boolean known = known(errors, objection.field());
        errors.addError(
                known
                        ? new FieldError(
                                errors.getObjectName(),
                                objection.field(),
                                errors.getRawFieldValue(objection.field()),
                                false,
                                codes,
                                arguments,
                                null)
                        : new ObjectError(errors.getObjectName(), codes, arguments, null));
    }

    private static boolean known(BindingResult errors, String field) {
        if (field.isEmpty()) {
            return false;
        }
        try {
            errors.getRawFieldValue(field);
            return true;
        } catch (InvalidPropertyException absent) {
            return false;
        }
    }
}
