package se.genomgang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import se.genomgang.testing.Chromium;

/** The browser that people of the tests use. Where none can be started the tests are skipped. */
final class BrowserSupport implements AutoCloseable {

    private final List<BrowserContext> windows = new ArrayList<>();
    private final Browser browser;
    private final String origin;

    private BrowserSupport(Browser browser, String origin) {
        this.browser = browser;
        this.origin = origin;
    }

    /** Windows of the browser for an application on this machine. */
    static BrowserSupport at(int port) {
        return at("http://localhost:" + port);
    }

    static BrowserSupport at(String origin) {
        try {
            return new BrowserSupport(Chromium.browser(), origin);
        } catch (PlaywrightException | IllegalStateException impossible) {
            return Assumptions.abort("No browser can be started here: " + impossible.getMessage());
        }
    }

    /** A browser window of a person's own, signed in, in Swedish. */
    Page signedIn(String username) {
        return signedIn(username, Look.SWEDISH_LIGHT_WIDE);
    }

    Page signedIn(String username, Look look) {
        Page page = open(look);
        page.navigate("/login");
        new SignInPage(page).signIn(username);
        return page;
    }

    /** A window of a person's own whose pages run no scripts. */
    Page withoutScripts(String username) {
        Page page = open(Look.SWEDISH_LIGHT_WIDE, false);
        page.navigate("/login");
        new SignInPage(page).signIn(username);
        return page;
    }

    /** A window where nobody is signed in. */
    Page open(Look look) {
        return open(look, true);
    }

    private Page open(Look look, boolean scripts) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(look.width(), 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        windows.add(window);
        window.setDefaultTimeout(Chromium.PATIENCE);
        window.setDefaultNavigationTimeout(Chromium.PATIENCE);
        window.addCookies(List.of(
                new Cookie("language", look.language()).setUrl(origin),
                new Cookie("theme", look.theme()).setUrl(origin)));
        return window.newPage();
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
