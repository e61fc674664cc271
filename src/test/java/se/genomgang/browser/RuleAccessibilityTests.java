package se.genomgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/**
 * The states of {@link RulePages} are as accessible as the pages they come from. The short form looks at each once, as {@link AccessibilityTests} does, the
 * long form in every look.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleAccessibilityTests {

    private final Map<String, Page> windows = new HashMap<>();
    private BrowserSupport browser;

    @BeforeAll
    void start(@LocalServerPort int port) {
        browser = BrowserSupport.at(port);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_state_is_accessible() {
        List<RulePages> states = RulePages.all();
        return IntStream.range(0, states.size()).mapToObj(i -> test(states.get(i), Look.inTurn(i)));
    }

    @TestFactory
    @Tag("endurance")
    Stream<DynamicTest> every_state_is_accessible_in_every_look() {
        return Look.every().stream().flatMap(look -> RulePages.all().stream().map(one -> test(one, look)));
    }

    private DynamicTest test(RulePages one, Look look) {
        return DynamicTest.dynamicTest("%s: %s".formatted(look, one.name()), () -> {
            Page window = windows.computeIfAbsent(one.reader() + look, key -> window(one.reader(), look));
            assertThat(one.open(window)).as("status").isEqualTo(one.status());
            assertThat(new PageCheck(window).findings()).isEmpty();
        });
    }

    private Page window(String reader, Look look) {
        return reader.isEmpty() ? browser.open(look) : browser.signedIn(reader, look);
    }
}
