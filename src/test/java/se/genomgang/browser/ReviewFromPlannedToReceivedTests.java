package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/** A school's review in the browsers of the four who take part in it (R §5), and what the environmental manager sees. */
@BrowserTest
class ReviewFromPlannedToReceivedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PLACE = "Ateljén, plan 2";
    private static final int POINTS = 15;

    private BrowserSupport browser;
    private Page writer;
    private Page manager;

    @BeforeEach
    void start(@LocalServerPort int port) {
        browser = BrowserSupport.at(port);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("A review is planned, written, summoned, held, adjusted, submitted, received and corrected")
    void a_review_goes_its_whole_way() {
        writer = browser.signedIn("representant.abe");
        manager = browser.signedIn("miljochef");
        var work = new WorkspacePage(writer, new PlanningPage(writer).plan(TODAY, PLACE));
        overviewSays("lanerat");

        work.writeEveryPoint(POINTS);
        twoWriteTheSame(work);
        work.decide(10, "se över miljöpolicyn inför nästa år", "Miljöombud", "2026-10-01");
        work.open();
        work.judge("IMPROVEMENT", "YES", "Avfallet minskar år från år.");
        work.judge("EFFECTIVE", "PARTLY", "Resorna minskar för långsamt.");
        work.judge("SUITABLE", "YES", "Systemet passar skolan.");
        work.judge("ADEQUATE", "NO", "Inköpen saknar mål.");

        work.chooseAdjuster("Administrativ chef");
        work.summon(PLACE);
        overviewSays("Kallat till");
        work.attend("Miljöombud", "Sjuk på mötesdagen, underlaget gicks igenom i förväg.");
        work.hold();
        overviewSays("Hållet");

        String protocol = work.protocol();
        new ProtocolPage(writer, protocol).whole();
        adjust(work, protocol);
        overviewSays("Justerat");
        new ProtocolPage(writer, protocol).open().press("Skicka in protokollet", "Protokollet är inskickat");
        overviewSays("Inskickat");
        new ProtocolPage(manager, protocol).open().receive("V-2026-0042");
        assertThat(manager.locator("main")).containsText("V-2026-0042");
        overviewSays("Mottaget");

        correct(work, protocol);
    }

    /** The second to save sees both texts and chooses (promise 6). */
    private void twoWriteTheSame(WorkspacePage work) {
        var other = new WorkspacePage(browser.signedIn("representant.abe"), work.address()).open();
        work.open().write(6, "CONCLUSION", "Energianvändningen har minskat.");
        Locator late = other.text(6, "CONCLUSION");
        late.fill("Energianvändningen har minskat med tio procent.");
        late.blur();
        assertThat(other.saved(6, "CONCLUSION")).containsText("sparade samma text");
        Locator both = other.page().locator("#punkt-6 .both");
        assertThat(both).containsText("Energianvändningen har minskat.");
        assertThat(both).containsText("med tio procent");
        both.locator("button", new Locator.LocatorOptions().setHasText("Behåll min text"))
                .click();
        assertThat(other.saved(6, "CONCLUSION")).containsText("Sparat kl.");
        other.page().context().close();
        assertThat(work.open().text(6, "CONCLUSION")).hasValue("Energianvändningen har minskat med tio procent.");
    }

    /** Sent out, returned with a comment, changed, sent again, and approved by both (R §5). */
    private void adjust(WorkspacePage work, String protocol) {
        var mine = new ProtocolPage(writer, protocol);
        mine.open().press("Skicka för justering", "skickat för justering");
        var adjuster = new ProtocolPage(browser.signedIn("adminchef.abe"), protocol).open();
        assertThat(adjuster.text()).containsText("Väntar på svar");
        adjuster.returnWith("Skriv ut vilket år punkt 3 gäller.");

        assertThat(mine.open().text()).containsText("Skriv ut vilket år punkt 3 gäller.");
        work.open().write(3, "CONCLUSION", "Revisionerna under 2025 visar att arbetet fungerar.");
        mine.open().press("Skicka för justering", "skickat för justering");

        adjuster.open().press("Godkänn protokollet", "Du har godkänt protokollet.");
        var head = new ProtocolPage(browser.signedIn("chef.abe"), protocol).open();
        assertThat(head.text()).containsText("Revisionerna under 2025");
        head.press("Godkänn protokollet", "Protokollet är justerat och låst.");
    }

    /** A correction is a new version with a reason, and both stay readable (R §5). */
    private void correct(WorkspacePage work, String protocol) {
        new ProtocolPage(writer, protocol).open().correct("Fel årtal under punkt 3.");
        work.open().write(3, "CONCLUSION", "Revisionerna under 2024 visar att arbetet fungerar.");
        new ProtocolPage(writer, protocol).open().press("Skicka för justering", "skickat för justering");
        new ProtocolPage(browser.signedIn("adminchef.abe"), protocol)
                .open()
                .press("Godkänn protokollet", "Du har godkänt protokollet.");
        new ProtocolPage(browser.signedIn("chef.abe"), protocol)
                .open()
                .press("Godkänn protokollet", "Protokollet är justerat och låst.");

        var reader = new ProtocolPage(browser.signedIn("anstalld"), protocol);
        assertThat(reader.version(1).locator("main")).containsText("Revisionerna under 2025");
        assertThat(reader.version(2).locator("main")).containsText("Revisionerna under 2024");
        assertThat(reader.difference().locator("main")).containsText("Fel årtal under punkt 3.");
        assertThat(reader.page().locator("del")).containsText("2025");
        assertThat(reader.page().locator("ins")).containsText("2024");
    }

    private void overviewSays(String mark) {
        manager.navigate("/overview?year=2026");
        assertThat(manager.locator("table.overview tbody tr", new Page.LocatorOptions().setHasText("ABE")))
                .containsText(mark);
    }
}
