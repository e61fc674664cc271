package se.genomgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.DemonstrationTest;

/** Every page follows WCAG 2.1 AA as far as axe-core can tell, and none is wider than a window of 320 px. */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private final Map<String, Page> windows = new HashMap<>();
    private BrowserSupport browser;
    private MeetingStates meetings;

    @BeforeAll
    void start(@LocalServerPort int port) {
        browser = BrowserSupport.at(port);
        meetings = MeetingStates.in(browser);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible() {
        return Stream.of(Look.SWEDISH_LIGHT_WIDE, Look.ENGLISH_DARK_NARROW).flatMap(this::everyPage);
    }

    @TestFactory
    @Tag("endurance")
    Stream<DynamicTest> every_page_is_accessible_in_every_look() {
        return Stream.of("sv", "en")
                .flatMap(language -> Stream.of("light", "dark")
                        .flatMap(theme -> Stream.of(1280, 320).map(width -> new Look(width, language, theme))))
                .flatMap(this::everyPage);
    }

    private Stream<DynamicTest> everyPage(Look look) {
        return Stream.of(MainPages.all(), MeetingPages.all(meetings), FindingPages.all())
                .flatMap(List::stream)
                .map(one -> DynamicTest.dynamicTest("%s: %s".formatted(look, one.name()), () -> {
                    Page window = windows.computeIfAbsent(one.reader() + look, key -> window(one.reader(), look));
                    assertThat(one.open(window)).as("status").isEqualTo(one.status());
                    assertThat(new PageCheck(window).findings()).isEmpty();
                }));
    }

    private Page window(String reader, Look look) {
        return reader.isEmpty() ? browser.open(look) : browser.signedIn(reader, look);
    }
}
