package se.genomgang.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What holds for every database, embedded or your own: it is durable before it is migrated and served. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DemonstrationMode demonstrationMode(Environment environment) {
        return DemonstrationMode.of(environment);
    }

    @Bean
    FlywayMigrationStrategy migrateDurableDatabasesOnly(
            DataSource dataSource, DemonstrationMode demonstration, Environment environment) {
        return flyway -> {
            new DurabilityCheck(dataSource).requireDurability();
            if (!demonstration.active() && !StringUtils.hasText(environment.getProperty("spring.flyway.user"))) {
                log.info("One database role both owns and uses the tables: triggers alone protect the journal and"
                        + " adjusted protocols. Give the owner as SPRING_FLYWAY_USER to have a role of its own.");
            }
            flyway.migrate();
        };
    }
}
