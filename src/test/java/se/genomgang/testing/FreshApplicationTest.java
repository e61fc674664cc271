package se.genomgang.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.genomgang.GenomgangApplication;
import se.genomgang.database.TestServer;

/**
 * A test against an application and a database of its own, as delivered, with a {@link TestClock}: for what depends on everything there is, such as a year of every
 * unit's mail. Each costs a start; most tests want {@link ApplicationTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = GenomgangApplication.class, properties = "genomgang.background-work=false")
@ContextConfiguration(initializers = FreshApplicationTest.OnItsOwn.class)
@Import(TestClockConfiguration.class)
@ExtendWith(TestClockReset.class)
@DirtiesContext
public @interface FreshApplicationTest {

    /** Gives the application a server of its own. */
    class OnItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database", TestServer.fresh("fresh-database").settings()));
        }
    }
}
