package se.genomgang.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import se.genomgang.GenomgangApplication;
import se.genomgang.database.FreshDirectory;

/**
 * A test that walks through the demonstration in a browser. What its people do there is done and stays done, so all such tests share an application and a
 * database of their own: those that read the demonstration as delivered ({@link DemonstrationTest}) must not meet the meetings these have held.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = GenomgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"genomgang.today=2026-03-02", "spring.datasource.url=", "genomgang.background-work=false"})
@ContextConfiguration(initializers = BrowserTest.OnFreshData.class)
public @interface BrowserTest {

    /** Gives the demonstration an empty data directory. */
    class OnFreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context, "genomgang.data-dir=" + FreshDirectory.named("browser"));
        }
    }
}
