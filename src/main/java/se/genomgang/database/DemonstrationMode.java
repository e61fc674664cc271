package se.genomgang.database;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether the application runs as a demonstration: on its embedded database, with demonstration data and a clock that
 * may be set. It does so exactly when no database of your own is named by {@code SPRING_DATASOURCE_URL}.
 *
 * @param active true in a demonstration
 */
public record DemonstrationMode(boolean active) {

    static DemonstrationMode of(Environment environment) {
        return new DemonstrationMode(!StringUtils.hasText(environment.getProperty("spring.datasource.url")));
    }
}
