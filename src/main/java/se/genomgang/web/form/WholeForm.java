package se.genomgang.web.form;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * Binds a form of which one field makes no sense as a form all the same: that field is nothing, and keeps what was typed beside its error; every
 * other field stands as it was sent. Without this such a form is shown again with nothing in it, for its record counts as not made.
 */
class WholeForm extends ExtendedServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult whole;

    WholeForm(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    public void construct(ValueResolver values) {
        super.construct(values);
        AbstractPropertyBindingResult halfway = super.getInternalBindingResult();
        if (getTarget() != null && halfway.hasErrors()) {
            AbstractPropertyBindingResult result = createBeanPropertyBindingResult();
            halfway.getAllErrors().stream().filter(WholeForm::unreadable).forEach(result::addError);
            whole = result;
        }
    }

    /** What breaks a rule is found again when the whole is validated. */
    private static boolean unreadable(ObjectError error) {
        return !(error instanceof FieldError field) || field.isBindingFailure();
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        return whole == null ? super.getInternalBindingResult() : whole;
    }
}
