package se.genomgang.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A demonstration's database: embedded, migrated as its owner, used as the application's own role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDemonstrationMode
class DemonstrationDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${genomgang.data-dir:./data}") Path dataDirectory) {
        return EmbeddedDatabase.startOn(dataDirectory);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new ApplicationConnection(database);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(database);
    }

    private record ApplicationConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return DatabaseRoles.APPLICATION;
        }

        @Override
        public String getPassword() {
            return database.credentials().application();
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }
    }

    private record OwnerConnection(EmbeddedDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return DatabaseRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return database.credentials().owner();
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }
    }
}
