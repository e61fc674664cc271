package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.clock.DemonstrationClock;
import se.genomgang.testing.BrowserTest;

/** R §7: what was decided comes back at every later meeting, as it stood that day, until the head has accepted that it is done. */
@BrowserTest
class OneActionAcrossThreeProtocolsTests {

    private static final Look PHONE = new Look(320, "sv", "light");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalDate REVIEW = LocalDate.of(2026, 3, 2);
    private static final LocalDate FOLLOW_UP = LocalDate.of(2026, 10, 6);
    private static final LocalDate NEXT_REVIEW = LocalDate.of(2027, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 5);
    private static final String WHAT = "märka om kärlen för farligt avfall i alla laboratorier";
    private static final int THREE = 3;

    @Autowired
    private DemonstrationClock clock;

    private BrowserSupport browser;
    private Page writer;
    private Page responsible;
    private Page head;

    @BeforeEach
    void start(@LocalServerPort int port) {
        browser = BrowserSupport.at(port);
        writer = browser.signedIn("representant.eecs");
        responsible = browser.signedIn("miljoombud.eecs");
        head = browser.signedIn("chef.eecs", PHONE);
        head.addInitScript("addEventListener('click', event => { if (event.isTrusted) sessionStorage.setItem('taps',"
                + " Number(sessionStorage.getItem('taps')) + 1); }, true)");
    }

    @AfterEach
    void stop() {
        clock.returnToPresent();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName(
            "An action is decided, returned, under way and done across a review, a follow-up and the next review, and each protocol keeps how it stood")
    void one_action_across_three_protocols() {
        String first = adjusted(new PlanningPage(writer).plan(REVIEW, "Sal 1"), true);
        Locator decided = at(first).locator("#punkt-10, main").locator(".decision small:has-text('" + WHAT + "')");
        assertThat(decided.first()).containsText("senast 2026-10-01");
        String number = decided.first().textContent().replaceAll("(?s).*?(\\d{4}-\\d+).*", "$1");
        String link = link();

        go(LocalDate.of(2026, 9, 14));
        report(link, "Kärlen är ommärkta i tre av fyra laboratorier.", true);
        sendBack(link, "Det fjärde återstår.");

        go(FOLLOW_UP);
        String second = adjusted(new PlanningPage(writer).planFollowUp(FOLLOW_UP, "Sal 1"), false);
        assertThat(listed(second, number)).containsText("Rapporten skickades tillbaka");
        assertThat(listed(second, number)).containsText("försenad");

        go(LocalDate.of(2026, 11, 10));
        report(link, "Det fjärde laboratoriet är beställt.", false);
        accept(link, "är godtagen");

        go(NEXT_REVIEW);
        String third = adjusted(new PlanningPage(writer).plan(NEXT_REVIEW, "Sal 1"), true);
        assertThat(listed(third, number)).containsText("På väg enligt godtagen rapport");

        go(LocalDate.of(2027, 4, 20));
        report(link, "Nu är alla fyra ommärkta.", true);
        accept(link, "åtgärden stängd");
        assertThat(head.locator("main")).containsText("Klar");

        go(LAST);
        var last = new WorkspacePage(writer, new PlanningPage(writer).planFollowUp(LAST, "Sal 1")).open();
        assertThat(last.page()
                        .locator("#punkt-2 .open-actions a.num")
                        .filter(new Locator.FilterOptions().setHasText(number)))
                .hasCount(0);
        assertThat(listed(second, number)).containsText("Rapporten skickades tillbaka");
        assertThat(listed(third, number)).containsText("På väg enligt godtagen rapport");
        everyoneReads(link, second, third);
    }

    /** The action's page leads to both protocols, and the proof finds nothing missing. */
    private void everyoneReads(String link, String second, String third) {
        Page reader = browser.signedIn("miljochef");
        reader.navigate(link);
        for (String protocol : List.of(second, third)) {
            assertThat(reader.locator(".action-history a[href='" + protocol + "#punkt-2']"))
                    .isVisible();
        }
        for (int year = REVIEW.getYear(); year <= LAST.getYear(); year++) {
            reader.navigate("/protocols/carry-over?year=" + year);
            assertThat(reader.locator(".notice-done")).containsText("Inget saknas");
        }
    }

    /** Fills, holds and adjusts a meeting, with the decision at the first one; the protocol's address. */
    private String adjusted(String meeting, boolean review) {
        var work = new WorkspacePage(writer, meeting);
        work.summon("Sal 1");
        work.attend("Administrativ chef", "Sjuk på mötesdagen.");
        work.hold();
        work.fill();
        if (review) {
            boolean first = browserDay().equals(REVIEW);
            work.decide(
                    10,
                    first ? WHAT : "se över policyn inför nästa år",
                    "Miljöombud",
                    first ? "2026-10-01" : "2027-12-01");
            work.open();
            for (String criterion : List.of("IMPROVEMENT", "EFFECTIVE", "SUITABLE", "ADEQUATE")) {
                work.judge(criterion, "YES", "Systemet fungerar.");
            }
        }
        work.chooseAdjuster("Miljöombud");
        String protocol = work.protocol();
        new ProtocolPage(writer, protocol).open().press("Skicka för justering", "skickat för justering");
        new ProtocolPage(responsible, protocol).open().press("Godkänn protokollet", "Du har godkänt protokollet.");
        new ProtocolPage(head, protocol).open().press("Godkänn protokollet", "Protokollet är justerat och låst.");
        return protocol;
    }

    private LocalDate browserDay() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }

    /** The permanent link, as the one responsible finds it. */
    private String link() {
        responsible.navigate("/actions?show=mine");
        responsible
                .locator(".action-words > a", new Page.LocatorOptions().setHasText(WHAT))
                .first()
                .click();
        return responsible.url();
    }

    private void report(String link, String text, boolean done) {
        responsible.navigate(link);
        responsible.locator("#text").fill(text);
        responsible.locator("#done").setChecked(done);
        responsible.locator("form[action$='/reports'] button[type=submit]").click();
        assertThat(responsible.locator(".action-report")).containsText("Väntar på svar från");
    }

    private void sendBack(String link, String comment) {
        headOpens(link);
        head.locator(".action-report summary").click();
        head.locator(".action-report textarea").click();
        head.keyboard().type(comment);
        head.locator(".action-report form[action$='/return'] button").click();
        headIsDone("tillbakaskickad");
    }

    private void accept(String link, String said) {
        headOpens(link);
        head.locator(".action-report form[action$='/acceptance'] button").click();
        headIsDone(said);
    }

    private void headOpens(String link) {
        head.navigate(link);
        head.evaluate("sessionStorage.setItem('taps', 0)");
        assertThat(new PageCheck(head).findings()).isEmpty();
    }

    /** From the opened link no more than three taps, the one in the field counted. */
    private void headIsDone(String said) {
        assertThat(head.locator("#notices")).containsText(said);
        int taps = Integer.parseInt(String.valueOf(head.evaluate("sessionStorage.getItem('taps')")));
        assertThat(taps).isBetween(1, THREE);
    }

    private Page at(String protocol) {
        writer.navigate(protocol);
        return writer;
    }

    /** The action's line under point 2. */
    private Locator listed(String protocol, String number) {
        return at(protocol).locator(".open-actions li", new Page.LocatorOptions().setHasText(number + " "));
    }

    private void go(LocalDate day) {
        clock.travelTo(day.atTime(9, 0).atZone(SWEDEN).toInstant());
    }
}
