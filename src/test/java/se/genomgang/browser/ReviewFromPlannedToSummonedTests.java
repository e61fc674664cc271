package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.DemonstrationTest;

/** A school's review in its representative's browser (R §5), and what the environmental manager sees. */
@DemonstrationTest
class ReviewFromPlannedToSummonedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PLACE = "Ateljén, plan 2";
    private static final int POINTS = 15;

    private BrowserSupport browser;
    private Page writer;
    private Page manager;

    @BeforeEach
    void start(@LocalServerPort int port) {
        browser = BrowserSupport.at(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("A review is planned, written by two at once, judged and summoned")
    void a_review_is_prepared_and_summoned() {
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

    private void overviewSays(String mark) {
        manager.navigate("/overview?year=2026");
        assertThat(manager.locator("table.overview tbody tr", new Page.LocatorOptions().setHasText("ABE")))
                .containsText(mark);
    }
}
