package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where a meeting is prepared and its protocol written, and the pages beside it. */
record WorkspacePage(Page page, String address) {

    WorkspacePage open() {
        page.navigate(address);
        return this;
    }

    Locator text(int point, String kind) {
        return page.locator("#text-%d-%s".formatted(point, kind));
    }

    Locator saved(int point, String kind) {
        return page.locator("form:has(#text-%d-%s) [data-saved]".formatted(point, kind));
    }

    /** Writes in a field as a person does: the page saves by itself. */
    void write(int point, String kind, String text) {
        Locator field = text(point, kind);
        if (!field.isVisible()) {
            page.locator("details:has(#text-%d-%s) > summary".formatted(point, kind))
                    .click();
        }
        field.fill(text);
        field.blur();
        assertThat(saved(point, kind)).containsText("Sparat kl.");
    }

    /** Writes proposal, where the point has one, and conclusion under every point. */
    void writeEveryPoint(int points) {
        for (int point = 1; point <= points; point++) {
            if (text(point, "PROPOSAL").count() > 0) {
                write(point, "PROPOSAL", "Ledningen godkänner redovisningen under punkt %d.".formatted(point));
            }
            write(point, "CONCLUSION", "Redovisningen under punkt %d visar att arbetet fungerar.".formatted(point));
        }
    }

    /** Writes what is missing under every point, all at once as the page's script would. */
    void fill() {
        open();
        page.evaluate(
                """
                async () => {
                  for (const form of document.querySelectorAll('form.text-form[data-autosave]')) {
                    if (!/PROPOSAL|CONCLUSION/.test(form.action)) continue;
                    const sent = new FormData(form);
                    sent.set('text', sent.get('text') || 'Ledningen har gått igenom redovisningen.');
                    await fetch(form.action, { method: 'POST', headers: { 'X-Autosave': '1' }, body: new URLSearchParams(sent) });
                  }
                }
                """);
    }

    /** Gives one of the four answers, with its grounds: the page saves by itself. */
    void judge(String criterion, String answer, String grounds) {
        Locator row = page.locator("form.verdict-row:has(input[value='%s'])".formatted(criterion));
        row.locator("input[value='%s']".formatted(answer)).check();
        row.locator("textarea").fill(grounds);
        row.locator("textarea").blur();
        assertThat(row.locator("[data-saved]")).containsText("Sparat kl.");
    }

    /** Decides with an action for a participant of the named function. */
    void decide(int point, String text, String function, String due) {
        page.navigate(address + "/points/%d/decisions/new".formatted(point));
        page.locator("#text").fill(text);
        page.locator("#result-0").check();
        page.locator("#responsible")
                .selectOption(page.locator("#responsible option", new Page.LocatorOptions().setHasText(function))
                        .getAttribute("value"));
        page.locator("#dueOn").fill(due);
        press("Spara beslutet");
        assertThat(page.locator("#punkt-%d .decision".formatted(point))).containsText(text);
    }

    void chooseAdjuster(String function) {
        page.navigate(address + "/participants");
        page.locator("#adjusters .form-check", new Page.LocatorOptions().setHasText(function))
                .locator("input")
                .check();
        press("Spara justerare");
        assertThat(page.locator("#notices")).containsText("Justerarna är sparade.");
    }

    /** Reads what goes out, sends it, and notes that the material went with it. */
    void summon(String place) {
        page.navigate(address + "/summons");
        assertThat(page.locator("#summons-text")).containsText("Plats: " + place);
        assertThat(page.locator("#summons-text")).containsText("Dagordning");
        Locator material = page.locator("input[name=material][type=checkbox]");
        material.check();
        press("Skicka kallelsen");
        assertThat(page.locator("main .lead")).containsText("Kallelsen är skickad.");
    }

    /** Notes one as absent with notice and everyone else as present, explains the absence and when the meeting was. */
    void attend(String absentFunction, String explanation) {
        page.navigate(address + "/attendance");
        page.locator(".meeting-attendance fieldset", new Page.LocatorOptions().setHasText(absentFunction))
                .locator("select")
                .selectOption("ABSENT_WITH_NOTICE");
        page.locator("#opened").fill("00:00");
        page.locator("#closed").fill("00:01");
        press("Alla andra var närvarande");
        page.locator("textarea[name='absences[0].text']").fill(explanation);
        press("Spara närvaron");
        assertThat(page.locator("#notices")).containsText("Närvaron är sparad.");
    }

    void hold() {
        open();
        page.locator(".workspace-actions button.btn-primary", new Page.LocatorOptions().setHasText("Mötet är hållet"))
                .click();
        assertThat(page.locator("#notices")).containsText("Mötet är hållet. Protokollet är ett utkast.");
    }

    /** The address of the meeting's protocol. */
    String protocol() {
        open();
        return page.locator(".workspace-actions a.btn-primary[href^='/protocols/']")
                .getAttribute("href");
    }

    private void press(String button) {
        page.locator("main button[type=submit]", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
