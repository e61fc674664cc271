package se.genomgang.people.web;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions lie in the database: a restart signs nobody out. What cannot be read back, after an upgrade for example, counts as not there.
 * Only the classes a session of ours consists of are read at all.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("java.lang.*;java.util.**;java.time.*;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.**;"
                    + "se.genomgang.**;!*;maxdepth=30;maxbytes=1000000");

    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    SessionRepository<ThriftySessions.Thrifty> thriftySessions(JdbcIndexedSessionRepository sessions) {
        return new ThriftySessions(sessions);
    }

    private static @Nullable Object read(byte[] stored) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            input.setObjectInputFilter(OURS);
            return input.readObject();
        } catch (Exception e) {
            log.warn("Something in a session could not be read and is left out: {}", e.toString());
            return null;
        }
    }
}
