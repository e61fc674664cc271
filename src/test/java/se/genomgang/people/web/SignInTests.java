package se.genomgang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.people.TooManyChecks;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.TestClock;

/** Promises 14 and 15: headers always, and a bounded sign-in. Over HTTP, as a browser does it. */
@ApplicationTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void the_right_password_leads_to_the_page_one_came_for() throws Exception {
        var browser = new Browser();
        var account = account();

        assertThat(browser.get("/account/password").headers().firstValue("Location"))
                .hasValue("/login?to=%2Faccount%2Fpassword");
        var answer = browser.signIn(account, TestAccounts.PASSWORD, "/account/password");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account/password");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void nobody_is_led_to_another_site() throws Exception {
        for (String elsewhere :
                List.of("https://example.org/", "//example.org", "/\\example.org", "/%09/example.org\n")) {
            var answer = new Browser().signIn(account(), TestAccounts.PASSWORD, elsewhere);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .doesNotContain("//")
                    .doesNotContain("\\");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_username_get_the_same_answer() throws Exception {
        var wrong = new Browser().signIn(account(), "ett annat lösenord", "/");
        var unknown = new Browser().signIn(TestAccounts.freshUsername(), "ett annat lösenord", "/");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(stripped(wrong.body())).isEqualTo(stripped(unknown.body()));
    }

    @Test
    void a_closed_account_gets_the_same_answer_as_a_wrong_password() throws Exception {
        String username = TestAccounts.freshUsername();
        close(TestAccounts.account(application, username, false));

        var answer = new Browser().signIn(username, TestAccounts.PASSWORD, "/");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whose_account_is_closed_is_signed_out_at_the_next_request() throws Exception {
        String username = TestAccounts.freshUsername();
        SignedIn account = TestAccounts.account(application, username, false);
        var browser = new Browser();
        browser.signIn(username, TestAccounts.PASSWORD, "/");

        close(account);

        assertThat(browser.get("/account/password").headers().firstValue("Location"))
                .hasValue("/login?to=%2Faccount%2Fpassword");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void the_administrators_mark_taken_away_is_gone_at_the_next_request() throws Exception {
        String username = TestAccounts.freshUsername();
        SignedIn account = TestAccounts.account(application, username, true);
        var browser = new Browser();
        browser.signIn(username, TestAccounts.PASSWORD, "/");
        assertThat(browser.get("/admin/journal").statusCode()).isEqualTo(200);

        jdbc.sql("update account set administrator = false where id = ?")
                .param(account.account())
                .update();

        assertThat(browser.get("/admin/journal").statusCode()).isEqualTo(404);
    }

    @Test
    void signing_in_gives_a_new_session_id() throws Exception {
        var browser = new Browser();
        browser.get("/session");
        String before = browser.session();

        browser.signIn(account(), TestAccounts.PASSWORD, "/");

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() throws Exception {
        var answer = new Browser().get("/session");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void at_most_ten_wrong_passwords_are_checked_in_a_quarter_of_an_hour() throws Exception {
        String username = account();
        int checked = 0;
        HttpResponse<String> last = null;
        LocalDateTime start = TestClock.START;
        for (int minute = 0; minute < 15; minute++) {
            clock.set(start.plusMinutes(minute));
            for (int attempt = 0; attempt < 2; attempt++) {
                last = new Browser().signIn(username, "fel lösenord, igen", "/");
                checked += last.statusCode() == 401 ? 1 : 0;
            }
        }

        assertThat(checked).isBetween(8, 10);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(new Browser().signIn(username, TestAccounts.PASSWORD, "/").statusCode())
                .as("also the right one waits")
                .isEqualTo(429);
    }

    @Test
    void many_attempts_at_once_are_no_more_guesses() throws Exception {
        String username = account();
        var attackers = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> attempts = Collections.nCopies(
                40,
                () -> new Browser().signIn(username, "fel lösenord, igen", "/").statusCode());
        int checked = 0;
        for (var attempt : attackers.invokeAll(attempts)) {
            checked += attempt.get() == 401 ? 1 : 0;
        }
        attackers.shutdown();

        assertThat(checked).isEqualTo(8);
    }

    @Test
    void a_stranger_who_uses_up_the_guesses_does_not_lock_the_person_out() throws Exception {
        String username = account();
        new Browser().signIn(username, TestAccounts.PASSWORD, "/");
        for (int attempt = 0; attempt < 10; attempt++) {
            fromElsewhere(username);
        }

        assertThat(fromElsewhere(username)).isEqualTo("throttled");
        assertThat(new Browser().signIn(username, TestAccounts.PASSWORD, "/").statusCode())
                .isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        var browser = new Browser();
        browser.signIn(account(), TestAccounts.PASSWORD, "/");

        var answer = browser.post("/logout", Map.of("_csrf", browser.token()));

        assertThat(answer.headers().firstValue("Location")).hasValue("/login?signedOut");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
    }

    private String fromElsewhere(String username) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(username, "fel lösenord, igen");
        typed.setDetails(new WebAuthenticationDetails("203.0.113.7", null));
        try {
            application.getBean(AuthenticationProvider.class).authenticate(typed);
            return "let in";
        } catch (TooManyChecks e) {
            return "throttled";
        } catch (BadCredentialsException e) {
            return "refused";
        }
    }

    @Test
    void a_username_that_does_not_exist_is_throttled_all_the_same() throws Exception {
        String unknown = TestAccounts.freshUsername();
        HttpResponse<String> last = null;
        for (int attempt = 0; attempt < 11; attempt++) {
            last = new Browser().signIn(unknown, "fel lösenord, igen", "/");
        }

        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void signing_in_with_the_right_password_is_never_used_up() throws Exception {
        String username = account();
        for (int time = 0; time < 12; time++) {
            assertThat(new Browser()
                            .signIn(username, TestAccounts.PASSWORD, "/")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void a_script_that_is_not_signed_in_is_told_so_and_not_led_away() throws Exception {
        var autosave = new Browser().get("/meetings", "X-Autosave", "1");
        var fragment = new Browser().get("/meetings", "HX-Request", "true");

        assertThat(autosave.statusCode()).isEqualTo(401);
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void a_form_that_was_open_too_long_gives_back_what_was_typed() throws Exception {
        var answer = new Browser().post("/account/password", Map.of("text", "Det jag skrev i en timme"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Det jag skrev i en timme");
    }

    @Test
    void an_address_that_nobody_named_is_not_found_for_a_signed_in_person() throws Exception {
        var browser = new Browser();
        browser.signIn(account(), TestAccounts.PASSWORD, "/");

        assertThat(browser.get("/no/such/place").statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(browser.get("/login/refused").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(404);
    }

    @Test
    void the_headers_stand_on_every_answer() throws Exception {
        var browser = new Browser();
        browser.signIn(account(), TestAccounts.PASSWORD, "/");
        for (String path : List.of(
                "/login",
                "/session",
                "/no/such/place",
                "/x;y",
                "/account/password",
                "/favicon.ico",
                "/actuator/health")) {
            var answer = browser.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    @Test
    void a_session_that_cannot_be_read_is_dropped() throws Exception {
        var browser = new Browser();
        browser.signIn(account(), TestAccounts.PASSWORD, "/");
        jdbc.sql(
                        "update spring_session_attributes set attribute_bytes = '\\x0102' where session_primary_id in (select primary_id from spring_session where session_id = ?)")
                .param(new String(java.util.Base64.getDecoder().decode(browser.session()), StandardCharsets.UTF_8))
                .update();

        assertThat(browser.get("/session").body()).contains("\"signedIn\":false");
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    private String account() {
        String username = TestAccounts.freshUsername();
        TestAccounts.account(application, username, false);
        return username;
    }

    private void close(SignedIn account) {
        jdbc.sql("insert into account_closure (account_id, closed_by, closed_at) values (?, ?, now())")
                .params(account.account(), account.person().value())
                .update();
    }

    private static String stripped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    /** A browser without scripts: keeps cookies, follows nothing. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path, String... headers) throws Exception {
            var request = HttpRequest.newBuilder(uri(path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String username, String password, String to) throws Exception {
            return post("/login", Map.of("username", username, "password", password, "to", to, "_csrf", token()));
        }

        String token() throws Exception {
            return get("/session").body().replaceAll(".*\"csrf\":\"([^\"]*)\".*", "$1");
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("session"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        private URI uri(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
