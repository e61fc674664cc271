package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.genomgang.testing.ApplicationTest;

/** The pages around the features: readable signed out, in both languages, with addresses that can be kept for ever. */
@ApplicationTest
class ShellTests {

    private static final Pattern ASSET = Pattern.compile("/assets/[a-z0-9.-]+");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/about", "/cookies", "/tillganglighetsredogorelse"})
    void pages_about_the_service_are_read_signed_out_in_swedish_or_english(String page) {
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"sv\"", "/tillganglighetsredogorelse");
        assertThat(mvc.get().uri(page).cookie(new Cookie("language", "en")))
                .bodyText()
                .contains("<html lang=\"en\"");
        assertThat(mvc.get().uri(page).header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"sv\"");
    }

    @Test
    void style_script_and_icons_are_kept_for_a_year_under_the_hash_of_their_content() throws Exception {
        String page = mvc.get().uri("/help").exchange().getResponse().getContentAsString();
        List<String> assets = ASSET.matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(5);
        for (String asset : assets) {
            assertThat(mvc.get().uri(asset).header("Accept-Encoding", "gzip"))
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
                    .hasHeader("Content-Encoding", "gzip");
        }
        assertThat(mvc.get().uri("/assets/style-000000000000.css")).hasStatus(404);
    }

    @Test
    void a_switch_of_language_or_theme_leads_back_to_the_page_and_never_off_the_site() {
        assertThat(switched("language", "en", "/help?a=1")).hasStatus(303).hasHeader("Location", "/help?a=1");
        for (String outside : List.of("//example.org", "https://example.org", "/\\example.org", "/a\r\nb", "")) {
            assertThat(switched("theme", "dark", outside)).hasStatus(303).hasHeader("Location", "/");
        }
        assertThat(switched("theme", "\"><script>", "/")).cookies().hasValue("theme", "auto");
    }

    private MockMvcTester.MockMvcRequestBuilder switched(String what, String value, String back) {
        return mvc.post()
                .uri("/" + what)
                .param(what, value)
                .param("back", back)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    @Test
    void a_remark_on_accessibility_is_received_from_anyone_and_an_empty_one_is_asked_for_again() {
        assertThat(mvc.post()
                        .uri("/tillganglighetsredogorelse")
                        .param("text", "Menyn läses två gånger.")
                        .param("_once", java.util.UUID.randomUUID().toString())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/tillganglighetsredogorelse")
                        .param("text", " ")
                        .param("_once", java.util.UUID.randomUUID().toString())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Fyll i det här fältet.", "aria-invalid=\"true\"", "href=\"#text\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help?a=%00", "/help?%00=a", "/tillganglighetsredogorelse?text=a%00b"})
    void what_no_text_contains_is_a_bad_request(String address) {
        assertThat(mvc.get().uri(java.net.URI.create(address))).hasStatus(400);
    }
}
