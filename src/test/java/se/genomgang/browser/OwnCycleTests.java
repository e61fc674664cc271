package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/** A school's own year is built from the central one by its representative, at a desk and on a phone: of schools and a year that nobody else uses. */
@BrowserTest
class OwnCycleTests {

    private BrowserSupport browser;

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

    @ParameterizedTest
    @CsvSource({"sci, 1280, light", "itm, 320, dark"})
    void a_representative_builds_the_schools_own_year_from_the_central_one(String school, int width, String theme) {
        String year = "/cycle/" + school + "/2027";
        Page page = browser.signedIn("representant." + school, new Look(width, "sv", theme));
        page.navigate(year);
        page.locator("button:has-text('Gör årscykel för 2027')").click();
        assertThat(page.locator("main")).containsText("Utkast med 10 aktiviteter");
        check(page);

        change(page, year);
        add(page, year);
        leaveOut(page, year);
        assign(page, year);

        page.locator("button:has-text('Sätt i kraft')").click();
        assertThat(page.locator(".cycle-shares")).containsText("1 egen");
        assertThat(page.locator(".cycle-shares")).containsText("1 ändrad");
        assertThat(page.locator(".cycle-shares")).containsText("1 struken");
        Locator bicycles = activity(page, "Cykelparkeringarna räknas");
        bicycles.locator("button:has-text('Klart')").click();
        assertThat(activity(page, "Cykelparkeringarna räknas")).containsText("klart");
        assertThat(activity(page, "Extern miljörevision").locator(".status")).hasCount(0);
        check(page);

        page.locator(".cycle-shares a:has-text('1 struken')").click();
        assertThat(page.locator(".activity")).hasCount(1);
        assertThat(page.locator(".activity")).containsText("Görs av den centrala enheten");
        check(page);
        takeUp(page);
    }

    /** Another day, and one step more, which keeps what is typed. */
    private static void change(Page page, String year) {
        open(page, year, "Kemikalieinventeringen i KLARA är klar");
        check(page);
        page.locator(".page-head a.btn").click();
        page.locator("[name='steps[0].to']").fill("2027-03-15");
        page.locator("button[name=more]").click();
        assertThat(page.locator("[name='steps[0].to']")).hasValue("2027-03-15");
        page.locator("[name='steps[1].rhythm']").selectOption("BY");
        page.locator("[name='steps[1].title']").fill("Förråden");
        check(page);
        send(page);
        assertThat(page.locator(".error-summary")).containsText("Skriv den sista dagen");
        page.locator("[name='steps[1].to']").fill("2027-03-20");
        send(page);
        assertThat(page.locator("main")).containsText("Förråden: senast 20 mars");
        assertThat(page.locator("main table")).containsText("senast 28 februari");
        check(page);
    }

    private static void add(Page page, String year) {
        page.navigate(year);
        page.locator("a:has-text('Lägg till aktivitet')").click();
        check(page);
        page.locator("#title").fill("Cykelparkeringarna räknas");
        page.locator("#monthFrom").selectOption("5");
        page.locator("main select[name=theme]").selectOption("REPORTING");
        page.locator("[name='steps[0].doer']").fill("miljöombudet");
        send(page);
        assertThat(page.locator("main")).containsText("egen, finns inte i det centrala");
    }

    private static void leaveOut(Page page, String year) {
        open(page, year, "Extern miljörevision");
        page.locator("summary:has-text('Stryk')").click();
        page.locator("#reason").fill("Görs av den centrala enheten");
        page.locator("button:has-text('Stryk aktiviteten')").click();
        assertThat(page.locator(".activity-left")).containsText("Görs av den centrala enheten");
        check(page);
    }

    /** One on its own page, and the rest as a list. */
    private static void assign(Page page, String year) {
        open(page, year, "Intern miljörevision");
        page.locator("summary:has-text('Tilldela')").click();
        page.locator("#to").selectOption("function:environmental-representative");
        check(page);
        page.locator("form[action$='/assignment'] button").click();
        assertThat(page.locator("aside")).containsText("Miljöombud (");
        page.navigate(year + "/assignments");
        check(page);
        page.locator("select[name='rows[0].to']").selectOption("function:head-of-school");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".notices")).containsText("1 aktivitet är tilldelad");
    }

    private static void takeUp(Page page) {
        page.locator(".activity-title a").click();
        page.locator("button:has-text('Ta upp igen')").click();
        assertThat(page.locator("main .status")).containsText("inte påbörjat");
    }

    private static void open(Page page, String year, String title) {
        page.navigate(year);
        activity(page, title).locator(".activity-title a").click();
    }

    private static Locator activity(Page page, String title) {
        return page.locator(".activity:has(.activity-title:has-text('" + title + "'))");
    }

    private static void check(Page page) {
        assertThat(new PageCheck(page).findings()).isEmpty();
    }

    private static void send(Page page) {
        page.locator("main form .actions button[type=submit]").click();
    }
}
