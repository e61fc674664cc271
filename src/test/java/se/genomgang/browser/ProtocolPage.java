package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A protocol, and what is done with it. */
record ProtocolPage(Page page, String address) {

    ProtocolPage open() {
        page.navigate(address);
        return this;
    }

    ProtocolPage whole() {
        page.navigate(address + "/completeness");
        assertThat(page.locator("main")).containsText("Allt som rutinen kräver finns.");
        return this;
    }

    void press(String button, String answer) {
        page.locator("main button.btn-primary", new Page.LocatorOptions().setHasText(button))
                .click();
        assertThat(page.locator("#notices")).containsText(answer);
    }

    void returnWith(String comment) {
        unfold("Återsänd …");
        page.locator("#comment").fill(comment);
        press("Återsänd med kommentar", "Protokollet är återsänt");
    }

    void receive(String registrationNumber) {
        page.locator("#registrationNumber").fill(registrationNumber);
        press("Ta emot protokollet", "Protokollet är mottaget.");
    }

    void correct(String reason) {
        unfold("Rätta protokollet …");
        page.locator("#reason").fill(reason);
        press("Öppna en rättelse", "Rättelsen är öppen som version 2.");
    }

    Locator text() {
        return page.locator("main");
    }

    Page version(int number) {
        page.navigate(address + "/versions/" + number);
        return page;
    }

    Page difference() {
        page.navigate(address + "/difference?from=1&to=2");
        return page;
    }

    private void unfold(String summary) {
        page.locator("main summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }
}
