package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.genomgang.testing.Chromium;
import se.genomgang.web.text.Messages;

/** A text being written is saved, and survives a lost network, a lost session, a reload and a second writer (promises 1, 2, 6). */
@EnabledIf("browserInstalled")
class AutosaveTests {

    private static final String ORIGIN = "http://autosave.test/";
    private static final String FORM =
            """
            <!DOCTYPE html><html lang="sv"><head><meta name="csrf" content="a" data-person="7"></head><body>
            <form data-autosave method="post" action="/text"><input type="hidden" name="_csrf" value="a">
            <input type="hidden" name="version" value="1"><textarea name="text" aria-label="Slutsats">Början</textarea></form>
            <script type="module" src="/script.js"></script></body></html>
            """;

    private static final String CHOICE =
            """
            <!DOCTYPE html><html lang="sv"><head><meta name="csrf" content="a" data-person="7"></head><body>
            <form data-autosave="ADEQUATE" method="post" action="/text"><input type="hidden" name="_csrf" value="a">
            <input type="hidden" name="version" value="0"><label><input type="radio" name="answer" value="YES" required> Ja</label>
            <label><input type="radio" name="answer" value="NO" required> Nej</label>
            <textarea name="grounds" aria-label="Motivering" required></textarea></form>
            <script type="module" src="/script.js"></script></body></html>
            """;

    private static String script;

    private final List<String> received = new ArrayList<>();
    private Page page;
    private Locator text;
    private Locator status;
    private Consumer<Route> server;

    static boolean browserInstalled() {
        return Chromium.installed();
    }

    @BeforeAll
    static void start() throws Exception {
        var texts = new StringBuilder("const TEXTS = {");
        new Messages(new PathMatchingResourcePatternResolver())
                .under("web.script.", Languages.SWEDISH)
                .forEach((key, value) ->
                        texts.append(key).append(": '").append(value).append("',"));
        script = texts.append("};\n") + Files.readString(Path.of("src/main/resources/static/js/autosave.js"));
    }

    @BeforeEach
    void open() {
        page = Chromium.browser().newPage();
        page.onDialog(question -> question.accept());
        page.route(
                ORIGIN,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(FORM)));
        page.route(
                ORIGIN + "script.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script)));
        page.route(ORIGIN + "text", route -> {
            received.add(route.request().postData());
            server.accept(route);
        });
        server = this::accept;
        page.navigate(ORIGIN);
        text = page.locator("textarea");
        status = page.locator(".saved");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    private void accept(Route route) {
        json(route, 200, "{\"version\": 2, \"savedAt\": \"10.42\"}");
    }

    private static void json(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    private void says(String words) {
        PlaywrightAssertions.assertThat(status).containsText(words);
    }

    private String kept() {
        return page.evaluate("JSON.stringify(localStorage)").toString();
    }

    @Test
    void a_pause_in_writing_saves_and_says_when() {
        text.fill("Kraven uppfylls");
        says("Sparat kl. 10.42");
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("text=Kraven+uppfylls", "version=1", "_csrf=a");
        assertThat(page.locator("[name=version]").inputValue()).isEqualTo("2");
        assertThat(kept()).isEqualTo("{}");
    }

    @Test
    void without_an_answer_the_text_is_kept_and_saved_when_there_is_one() {
        server = Route::abort;
        text.fill("Utan nät");
        says("försöker igen");
        assertThat(kept()).contains("Utan nät");
        server = this::accept;
        says("Sparat kl. 10.42");
        assertThat(kept()).isEqualTo("{}");
    }

    @Test
    void a_text_that_was_not_saved_before_a_reload_is_put_back() {
        server = Route::abort;
        text.fill("Före omladdning");
        says("försöker igen");
        page.reload();
        PlaywrightAssertions.assertThat(text).hasValue("Före omladdning");
        server = this::accept;
        says("Sparat kl. 10.42");
    }

    @Test
    void after_signing_in_again_the_text_is_saved_with_the_new_token() {
        var signedIn = new boolean[1];
        page.route(
                ORIGIN + "session",
                route -> json(route, 200, "{\"signedIn\": %s, \"csrf\": \"b\"}".formatted(signedIn[0])));
        server = route -> json(route, 401, "");
        text.fill("Utloggad");
        says("du har loggats ut");
        PlaywrightAssertions.assertThat(status.locator("a")).hasAttribute("href", "/login");
        signedIn[0] = true;
        server = this::accept;
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        says("Sparat kl. 10.42");
        PlaywrightAssertions.assertThat(text).hasValue("Utloggad");
    }

    @Test
    void a_token_that_is_too_old_is_renewed_unseen() {
        page.route(ORIGIN + "session", route -> json(route, 200, "{\"signedIn\": true, \"csrf\": \"b\"}"));
        server = route -> {
            if (route.request().postData().contains("_csrf=b")) {
                accept(route);
            } else {
                json(route, 401, "");
            }
        };
        text.fill("Gammal nyckel");
        says("Sparat kl. 10.42");
    }

    @Test
    void two_writers_both_see_both_texts_and_one_chooses() {
        server = route -> json(
                route,
                409,
                "{\"theirs\": \"Den andras\", \"theirsBy\": \"Berit\", \"theirsAt\": \"9.40\", \"version\": 5}");
        text.fill("Min");
        says("Berit sparade samma text kl. 9.40");
        PlaywrightAssertions.assertThat(page.locator(".both")).containsText("Den andras");
        server = this::accept;
        page.getByText("Behåll min text").click();
        says("Sparat kl. 10.42");
        assertThat(received.get(received.size() - 1)).contains("text=Min", "version=5");
    }

    @Test
    void the_text_that_was_not_chosen_is_still_there() {
        server = route -> json(
                route,
                409,
                "{\"theirs\": \"Den andras\", \"theirsBy\": \"Berit\", \"theirsAt\": \"9.40\", \"version\": 5}");
        text.fill("Min");
        page.getByText("Använd den andras text").click();
        PlaywrightAssertions.assertThat(text).hasValue("Den andras");
        assertThat(page.locator("details pre").textContent()).isEqualTo("Min");
    }

    @Test
    void a_refusal_is_told_in_its_own_words_and_the_text_stays() {
        server = route -> json(route, 409, "{\"message\": \"Protokollet är justerat.\"}");
        text.fill("För sent");
        says("Protokollet är justerat.");
        PlaywrightAssertions.assertThat(text).hasValue("För sent");
        assertThat(kept()).contains("För sent");
    }

    @Test
    void a_choice_and_its_grounds_are_saved_together_when_both_are_there() {
        openChoice();
        page.locator("[value=NO]").check();
        says("Välj svar och skriv en motivering");
        assertThat(received).isEmpty();
        assertThat(kept()).contains("NO");
        text.fill("Målen saknas");
        says("Sparat kl. 10.42");
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("answer=NO", "grounds=M%C3%A5len+saknas");
        assertThat(kept()).isEqualTo("{}");
    }

    @Test
    void a_choice_that_was_not_saved_before_a_reload_is_put_back_with_its_grounds() {
        openChoice();
        server = Route::abort;
        page.locator("[value=NO]").check();
        text.fill("Målen saknas");
        says("försöker igen");
        server = this::accept;
        page.reload();
        says("Sparat kl. 10.42");
        PlaywrightAssertions.assertThat(page.locator("[value=NO]")).isChecked();
        PlaywrightAssertions.assertThat(text).hasValue("Målen saknas");
    }

    private void openChoice() {
        page.route(
                ORIGIN + "choice",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(CHOICE)));
        page.navigate(ORIGIN + "choice");
    }
}
