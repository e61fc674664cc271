package se.genomgang.web.form;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * Binds a form of which one field makes no sense as a form all the same: that field is nothing, and keeps what was typed beside its error; every
 * other field stands as it was sent. Without this such a form is shown again with nothing in it, for its record counts as not made.
 *
 * <p>Names that no field of ours can have are as good as not sent.
 */
class WholeForm extends ExtendedServletRequestDataBinder {

    /** {@code text}, {@code lines[12].deputy}: rows from 0 to 255. */
    private static final Pattern NAME =
            Pattern.compile("[^\\[\\]]+(\\[(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])](\\.[^\\[\\]]+)?)?");

    private @Nullable AbstractPropertyBindingResult whole;

    WholeForm(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    public void construct(ValueResolver values) {
        super.construct(new WellNamed(values));
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

    /** A record is complete when it is made. */
    @Override
    protected void doBind(MutablePropertyValues values) {
        if (!(getTarget() instanceof Record)) {
            super.doBind(values);
        }
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        return whole == null ? super.getInternalBindingResult() : whole;
    }

    private record WellNamed(ValueResolver values) implements ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return values.resolveValue(name, type);
        }

        @Override
        public Set<String> getNames() {
            return values.getNames().stream()
                    .filter(name -> NAME.matcher(name).matches())
                    .collect(Collectors.toSet());
        }
    }
}
