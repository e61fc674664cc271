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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.BrowserTest;

/**
 * Every page follows WCAG 2.1 AA as far as axe-core can tell, and none is wider than a window of 320 px. The short form looks at each page once, by
 * turns in Swedish, light and wide and in English, dark and narrow, and tries every page's width in a narrow window; the long form looks at
 * each in every language, theme and width.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private final Map<String, Page> windows = new HashMap<>();
    private BrowserSupport browser;
    private MeetingStates meetings;
    private List<ShownPage> mails;

    @BeforeAll
    void start(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        browser = BrowserSupport.at(port);
        meetings = MeetingStates.in(browser);
        mails = MailPages.all(jdbc);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible() {
        List<ShownPage> pages = pages();
        return IntStream.range(0, pages.size()).mapToObj(i -> test(pages.get(i), Look.inTurn(i)));
    }

    @TestFactory
    @Tag("endurance")
    Stream<DynamicTest> every_page_is_accessible_in_every_look() {
        return Look.every().stream().flatMap(look -> pages().stream().map(one -> test(one, look)));
    }

    private List<ShownPage> pages() {
        return Stream.of(MainPages.all(), MeetingPages.all(meetings), FindingPages.all(), mails)
                .flatMap(List::stream)
                .toList();
    }

    private DynamicTest test(ShownPage one, Look look) {
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
