package se.genomgang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** Where a person signs in. */
record SignInPage(Page page) {

    private static final String PASSWORD = "Genomgang-2026!";

    void signIn(String username) {
        page.onDialog(question -> question.accept());
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        PlaywrightAssertions.assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }
}
