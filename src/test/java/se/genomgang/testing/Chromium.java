package se.genomgang.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser of the tests and how it is started: Debian's where it is installed, otherwise the one that Playwright fetches. */
public final class Chromium {

    /** How many milliseconds anything may take, also what is asserted of a page that is yet to change: the machine has other work too. */
    public static final double PATIENCE = 60_000;

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    /**
     * What it leaves out: what Playwright 1.62 asks it to leave out, for only the last such list counts, and the suggestions of the address bar, two
     * pages that each window loads though nobody sees them, for more of the processor's time than the pages of a test take.
     */
    private static final List<String> LEFT_OUT = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Whether it is there without being fetched. */
    public static boolean installed() {
        return Files.isExecutable(DEBIANS);
    }

    /**
     * The one browser of a test run, which is started when first asked for and lives as long as the JVM. Open contexts of your own in it, and close
     * them.
     *
     * @throws com.microsoft.playwright.PlaywrightException when it cannot be started
     */
    public static Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-features=" + String.join(",", LEFT_OUT)));
            browser = playwright.chromium().launch(installed() ? options.setExecutablePath(DEBIANS) : options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
