package se.genomgang.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Marks beans that exist only when the application runs as a demonstration, see {@link DemonstrationMode}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDemonstrationMode.class)
public @interface ConditionalOnDemonstrationMode {

    /** Whether the mode must be active (the default) or must not be. */
    boolean value() default true;
}
