package se.genomgang.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.genomgang.GenomgangApplication;

/**
 * A test against the whole application on a real PostgreSQL, over HTTP on a port of its own or through MockMvc, with a
 * {@link TestClock}, and without work apart from requests: tests do that themselves. All such tests share one application and one database: use units, persons and names of your own,
 * and leave the shared ones as they were. Do not add mock beans or properties, for each set of them starts another
 * application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = GenomgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "genomgang.background-work=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClockConfiguration.class, StatementCounter.class})
@ExtendWith(TestClockReset.class)
public @interface ApplicationTest {}
