package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/** R §7: an action is reported to the head, who judges the report on a phone; only an accepted report closes it. */
@BrowserTest
class ActionReportTests {

    private static final Look PHONE = new Look(320, "sv", "light");

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

    @Test
    void an_action_is_reported_sent_back_reported_again_and_closed_in_three_taps_from_its_link() {
        Page responsible = browser.signedIn("ansvarig.abe");
        responsible.navigate("/actions?show=mine");
        responsible.locator(".action-words > a").first().click();
        String link = responsible.url();
        report(responsible, "");
        assertThat(responsible.locator("#text-error")).containsText("Skriv vad som har gjorts");
        report(responsible, "Kärlen är ommärkta i tre av fyra laboratorier.");
        assertThat(responsible.locator(".action-report")).containsText("Väntar på svar från");

        Page head = browser.signedIn("chef.abe", PHONE);
        head.navigate(link);
        assertThat(head.locator(".action-report")).containsText("Åtgärden anges vara klar.");
        assertThat(new PageCheck(head).findings()).isEmpty();
        head.locator(".action-report summary").click();
        head.locator(".action-report textarea").fill("Det fjärde återstår.");
        head.locator(".action-report form[action$='/return'] button").click();
        assertThat(head.locator(".flash, .notice-done").first()).containsText("tillbakaskickad");

        responsible.navigate("/");
        assertThat(responsible.locator("main")).containsText("rapporten skickades tillbaka");
        responsible.navigate(link);
        assertThat(responsible.locator("main")).containsText("Det fjärde återstår.");
        report(responsible, "Nu är alla fyra klara.");

        head.navigate(link);
        head.locator(".action-report form[action$='/acceptance'] button").click();
        assertThat(head.locator("main")).containsText("Klar");
        assertThat(head.locator(".action-history")).containsText("Rapport 2 godtogs");
        assertThat(new PageCheck(head).findings()).isEmpty();
    }

    @Test
    void the_representative_moves_the_day_with_a_reason_that_stays() {
        Page page = browser.signedIn("representant.cbh");
        page.navigate("/actions?show=unit");
        page.locator(".action-words > a").first().click();
        page.locator("a[href$='/amendment']").click();
        assertThat(new PageCheck(page).findings()).isEmpty();
        page.locator("#dueOn").fill("2026-12-01");
        page.locator("#reason").fill("Leveransen är försenad.");
        page.locator("main form[action$='/amendment'] button[type=submit]").click();
        assertThat(page.locator(".action-history")).containsText("Leveransen är försenad.");
        assertThat(page.locator(".facts")).containsText("den 1 december 2026");
    }

    @Test
    void the_proof_shows_that_every_open_action_came_back() {
        Page page = browser.signedIn("revisor");
        page.navigate("/protocols/carry-over?year=2025");
        assertThat(page.locator(".notice-done")).containsText("Inget saknas");
        assertThat(new PageCheck(page).findings()).isEmpty();
    }

    private static void report(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#done").check();
        page.locator("#file")
                .setInputFiles(new FilePayload("kvitto.txt", "text/plain", "Kvitto".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/reports'] button[type=submit]").click();
    }
}
