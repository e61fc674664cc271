package se.genomgang.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import se.genomgang.GenomgangApplication;
import se.genomgang.database.FreshDirectory;

/**
 * A test against the application as a demonstration, as started by one command on a new machine on 2 March 2026: an
 * embedded database of its own with the demonstration data, its sign-ins, and a ticking clock. All such tests share one and leave it as it was, or add what no other asks about; those
 * that walk through it in a browser have another ({@link BrowserTest}).
 *
 * <p>Some ask thousands of pages in one test, so what MockMvc would print of each of them after a failure is not kept: a failure names its request.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = GenomgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"genomgang.today=2026-03-02", "spring.datasource.url=", "genomgang.background-work=false"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = DemonstrationTest.OnFreshData.class)
public @interface DemonstrationTest {

    /** Gives the demonstration an empty data directory. */
    class OnFreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context, "genomgang.data-dir=" + FreshDirectory.named("demonstration"));
        }
    }
}
