package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.genomgang.testing.BrowserTest;

/** What helps those who plan and write a meeting: rules shown while planning, keys, rows, and no word lost when the session ends. */
@BrowserTest
class WritersHelpTests {

    private static final String WRITER = "representant.sci";
    private static final FilePayload FILE = new FilePayload("protokoll.txt", "text/plain", "Protokoll".getBytes());

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
    void the_rules_follow_what_is_chosen_while_planning_and_what_was_typed_stays() {
        Page page = browser.signedIn(WRITER);
        page.navigate("/meetings/new");
        page.locator("#place").fill("Sal 3");
        page.locator("#kind").focus();
        page.locator("#kind").selectOption("follow-up");
        assertThat(page.locator("#routine")).containsText("Ledningens uppföljning bör hållas senast 31 oktober.");
        assertThat(page.locator("#points-part")).containsText("Resultat från interna och externa revisioner");
        assertThat(page.locator("#kind")).isFocused();
        page.locator("#date").fill("2026-10-10");
        page.locator("#date").blur();
        assertThat(page.locator("#routine")).containsText("den 10 oktober 2026, är ingen arbetsdag.");
        page.locator("#kind").selectOption("review");
        assertThat(page.locator("#routine")).containsText("Ledningens genomgång ska hållas i februari–mars.");
        assertThat(page.locator("#place")).hasValue("Sal 3");
        assertThat(page.locator("#date")).hasValue("2026-10-10");
    }

    @Test
    void without_a_script_a_button_shows_the_rules_and_what_was_typed_stays() {
        Page page = browser.withoutScripts(WRITER);
        page.navigate("/meetings/new");
        page.locator("#kind").selectOption("follow-up");
        page.locator("#date").fill("2026-10-10");
        page.locator("#place").fill("Sal 3");
        page.locator("button[name=check]").click();
        assertThat(page.locator("#routine")).containsText("Ledningens uppföljning bör hållas senast 31 oktober.");
        assertThat(page.locator("#routine")).containsText("den 10 oktober 2026, är ingen arbetsdag.");
        assertThat(page.locator("#place")).hasValue("Sal 3");
        assertThat(page.locator("#points-part input[type=checkbox]")).not().hasCount(0);
    }

    @Test
    void what_is_to_be_cancelled_words_the_decision_from_the_select_and_from_point_two() {
        Page page = browser.signedIn(WRITER);
        var work = new WorkspacePage(page, new PlanningPage(page).plan(LocalDate.of(2026, 3, 16), "Sal 3"));
        page.navigate(work.address() + "/points/5/decisions/new");
        page.locator("#cancels").selectOption(new SelectOption().setIndex(1));
        assertThat(page.locator("#text")).hasValue(Pattern.compile("avbryta åtgärd \\d{4}-\\d+"));
        assertThat(page.locator("#result input[value=OTHER], input[name=result][value=OTHER]")
                        .first())
                .isChecked();
        page.locator("form[data-decision] button[type=submit]").click();
        assertThat(page.locator("#punkt-5 .decision")).containsText("när protokollet är justerat");
        // Until its scripts have run, the link below leads to a page of its own
        page.waitForLoadState();

        page.locator("#punkt-2 .open-actions a.tool").first().click();
        assertThat(page.locator("#punkt-2 form[data-decision] textarea[name=text]"))
                .hasValue(Pattern.compile("avbryta åtgärd \\d{4}-\\d+: .+"));
        assertThat(new PageCheck(page).findings()).isEmpty();
    }

    @Test
    void one_row_more_keeps_the_file_that_was_chosen() {
        Page page = browser.signedIn(WRITER);
        page.navigate("/meetings/history/new");
        page.locator("input[type=file]").setInputFiles(FILE);
        page.locator("[name='actions[1].description']").fill("Byt kylmedel");
        page.locator("button[name=more]").click();
        Locator added = page.locator("[name='actions[2].description']");
        assertThat(added).isFocused();
        assertThat(added).hasValue("");
        assertThat(page.locator("fieldset.meeting-row").last()).containsText("Åtgärd 3");
        assertThat(page.evaluate("document.querySelector('input[type=file]').files.length"))
                .isEqualTo(1);
    }

    @Test
    void the_keys_that_are_letters_can_be_turned_off_for_good() {
        Page page = browser.signedIn(WRITER);
        page.navigate("/meetings?unit=sci&year=2026");
        page.navigate(page.locator("main th a[href^='/meetings/']").first().getAttribute("href") + "/live?point=2");
        page.keyboard().press("s");
        assertThat(page.locator("#text-2-CONCLUSION")).isFocused();
        page.locator("[data-keys]").click();
        page.locator("#letters").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("s");
        page.keyboard().press("?");
        assertThat(page.locator("#text-2-CONCLUSION")).not().isFocused();
        assertThat(page.locator("dialog.keys")).not().isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile(".*point=3"));
    }

    @Test
    void a_verdict_written_when_the_session_has_ended_is_saved_after_signing_in_again() {
        Page page = browser.signedIn(WRITER);
        page.navigate("/meetings?unit=sci&year=2026");
        String meeting = page.locator("main th a[href^='/meetings/']").first().getAttribute("href");
        page.navigate(meeting);
        Locator row = page.locator("form.verdict-row").first();
        row.locator("input[value=PARTLY]").check();
        assertThat(row.locator("[data-saved]")).containsText("Välj svar och skriv en motivering");
        endSession(page.context());
        row.locator("textarea").fill("Avfallet minskar, resorna inte.");
        row.locator("textarea").blur();
        assertThat(row.locator("[data-saved]")).containsText("du har loggats ut");
        page.locator("#punkt-4 .tools a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?to=.*"));
        new SignInPage(page).signIn(WRITER);
        assertThat(page).hasURL(Pattern.compile(".*" + meeting));
        assertThat(row.locator("[data-saved]")).containsText("Sparat kl.");
        page.reload();
        assertThat(row.locator("textarea")).hasValue("Avfallet minskar, resorna inte.");
        assertThat(row.locator("input[value=PARTLY]")).isChecked();
    }

    @Test
    void a_form_with_a_file_that_is_too_old_gives_back_what_was_typed_and_nothing_else() {
        Page page = browser.signedIn(WRITER);
        page.navigate("/meetings/history/new");
        page.locator("input[type=file]").setInputFiles(FILE);
        page.locator("#date").fill("2023-03-01");
        page.locator("#number").fill("1");
        page.locator("[name='actions[0].description']").fill("Byt kylmedel i laboratorium 3");
        endSession(page.context());
        page.locator("main form .btn-primary").click();
        assertThat(page.locator("h1")).hasText("Formuläret var för gammalt");
        assertThat(page.locator("main textarea").allInnerTexts()).hasSizeLessThan(6);
        assertThat(page.locator("main textarea").last()).hasValue("Byt kylmedel i laboratorium 3");
        assertThat(page.locator("main")).not().containsText(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}"));
    }

    private static void endSession(BrowserContext window) {
        window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
    }
}
