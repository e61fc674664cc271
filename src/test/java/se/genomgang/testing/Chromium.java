package se.genomgang.testing;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The browser of the tests and how it is started: Debian's where it is installed, otherwise the one that Playwright fetches. */
public final class Chromium {

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

    private Chromium() {}

    public static boolean installed() {
        return Files.isExecutable(DEBIANS);
    }

    public static BrowserType.LaunchOptions options() {
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-features=" + String.join(",", LEFT_OUT)));
        return installed() ? options.setExecutablePath(DEBIANS) : options;
    }
}
