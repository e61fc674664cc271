package se.genomgang.database;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class OnDemonstrationMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, ?> attributes = Objects.requireNonNull(
                metadata.getAnnotationAttributes(ConditionalOnDemonstrationMode.class.getName()));
        return DemonstrationMode.of(context.getEnvironment()).active()
                == (boolean) Objects.requireNonNull(attributes.get("value"));
    }
}
