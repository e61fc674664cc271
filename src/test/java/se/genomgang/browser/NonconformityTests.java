package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/** ISO 14001 10.2: a nonconformity from the audit that found it to its closing, by those who do each part. */
@BrowserTest
class NonconformityTests {

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
    void a_nonconformity_goes_from_audit_to_closed_and_is_not_closed_before_its_effect_is_shown() {
        Page writer = browser.signedIn("representant.sci");
        writer.navigate("/audits/new?unit=sci");
        writer.locator("#scope").fill("Köldmedier i laboratoriernas kylar");
        writer.locator("#auditor").fill("Skolans interna revisorer");
        send(writer);
        assertThat(writer.locator("main")).containsText("Inget är registrerat vid revisionen.");
        writer.locator("main a[href^='/findings/new']").click();
        writer.locator("#title").fill("Läckagekontroll saknas för två kylar");
        writer.locator("#requirement").fill("Förordning (EU) 2024/573");
        send(writer);
        String finding = writer.url();
        assertThat(writer.locator(".finding-steps")).containsText("Orsak saknas");
        assertThat(writer.locator(".action-side .facts")).containsText("Intern revision 2026-");
        assertThat(new PageCheck(writer).findings()).isEmpty();

        writer.locator("a[href$='/analysis']").first().click();
        writer.locator("#correction").fill("Kylarna är kontrollerade.");
        writer.locator("#cause").fill("De stod inte i underhållssystemet.");
        send(writer);
        writer.locator("a[href$='/actions/new']").click();
        writer.locator("#description").fill("Stäm av underhållssystemet mot alla kylar");
        writer.locator("#responsible").pressSequentially("ansvarig.sci@");
        writer.locator("#persons option").first().waitFor(attached());
        writer.locator("#responsible")
                .fill(writer.locator("#persons option").first().getAttribute("value"));
        writer.locator("#dueOn").fill("2026-04-30");
        send(writer);
        assertThat(writer.locator(".finding-steps")).containsText("Åtgärder återstår");
        assertThat(writer.navigate(finding + "/check").status()).isEqualTo(409);
        assertThat(writer.locator("main")).containsText("Verkan kontrolleras när alla åtgärder är stängda.");

        Page doer = browser.signedIn("ansvarig.sci");
        doer.navigate(finding);
        doer.locator("main a[href^='/actions/']").first().click();
        String action = doer.url();
        doer.locator("#text").fill("Avstämningen är gjord.");
        doer.locator("#done").check();
        doer.locator("form[action$='/reports'] button[type=submit]").click();
        Page head = browser.signedIn("chef.sci", PHONE);
        head.navigate(action);
        head.locator(".action-report form[action$='/acceptance'] button").click();
        head.navigate(finding);
        assertThat(head.locator(".finding-steps")).containsText("Verkan är inte visad");
        assertThat(new PageCheck(head).findings()).isEmpty();

        writer.navigate("/");
        assertThat(writer.locator("main")).containsText("Kontrollera verkan för avvikelse");
        writer.navigate(finding);
        writer.locator(".finding-remains a[href$='/check']").click();
        writer.locator("#effective-0").check();
        writer.locator("#grounds").fill("Alla kylar står i systemet.");
        send(writer);
        writer.locator(".finding-remains a[href$='/closure']").click();
        assertThat(new PageCheck(writer).findings()).isEmpty();
        send(writer);
        assertThat(writer.locator(".action-now")).containsText("Avslutad");
        assertThat(writer.locator(".history")).containsText("Verkan kontrollerad");
        assertThat(new PageCheck(writer).findings()).isEmpty();

        Page stranger = browser.signedIn("anstalld");
        assertThat(stranger.navigate(finding).status()).isEqualTo(404);
        stranger.navigate(action);
        assertThat(stranger.locator(".action-side .facts")).containsText("Avvikelse 2026-");
        assertThat(stranger.locator("main a[href^='/findings/']").count()).isZero();
    }

    private static WaitForOptions attached() {
        return new WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void send(Page page) {
        page.locator("main form .actions button[type=submit]").click();
    }
}
