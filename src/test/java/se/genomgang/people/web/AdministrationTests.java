package se.genomgang.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/** The pages of persons, accounts, journal and own password. */
@ApplicationTest
class AdministrationTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    SignedIn administrator;
    SignedIn anyone;

    @BeforeEach
    void accounts() {
        administrator = TestAccounts.account(application, TestAccounts.freshUsername(), true);
        anyone = TestAccounts.account(application, TestAccounts.freshUsername(), false);
    }

    @Test
    void administration_does_not_exist_for_others_than_those_who_keep_it() throws Exception {
        long person = anyone.person().value();
        for (String path : List.of(
                "/admin/people",
                "/admin/people/new",
                "/admin/people/" + person,
                "/admin/people/" + person + "/edit",
                "/admin/people/" + person + "/account",
                "/admin/journal",
                "/admin/journal/verification")) {
            mvc.perform(get(path).with(TestAccounts.as(anyone))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(TestAccounts.as(administrator))).andExpect(status().isOk());
        }
    }

    @Test
    void a_person_is_added_with_an_account_and_sent_twice_it_is_still_one() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        String key = UUID.randomUUID().toString();
        var first = mvc.perform(person(email, key))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        var second = mvc.perform(person(email, key))
                .andExpect(status().is3xxRedirection())
                .andReturn();

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        mvc.perform(get(first.getResponse().getRedirectedUrl()).with(TestAccounts.as(administrator)))
                .andExpect(content().string(containsString(email)));
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_what_was_typed_is_kept() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        mvc.perform(person(email, UUID.randomUUID().toString()));

        mvc.perform(person(email, UUID.randomUUID().toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Någon annan har redan den e-postadressen.")))
                .andExpect(content().string(containsString(email)));
        mvc.perform(person("inte en adress", UUID.randomUUID().toString())).andExpect(status().is(422));
    }

    @Test
    void a_one_time_link_goes_from_the_administrator_to_a_password() throws Exception {
        var page = mvc.perform(as(administrator, post("/admin/people/" + anyone.person() + "/password-link")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path = page.replaceAll("(?s).*(/password/[A-Za-z0-9_-]+).*", "$1");

        mvc.perform(get(path)).andExpect(status().isOk());
        mvc.perform(post(path).with(csrf()).param("password", "kort").param("repeated", "kort"))
                .andExpect(status().is(422));
        mvc.perform(post(path)
                        .with(csrf())
                        .param("password", "ett långt lösenord")
                        .param("repeated", "ett annat lösenord"))
                .andExpect(status().is(422));
        mvc.perform(post(path)
                        .with(csrf())
                        .param("password", "ett långt lösenord")
                        .param("repeated", "ett långt lösenord"))
                .andExpect(redirectedUrl("/login?passwordSet"));

        String used = mvc.perform(get(path))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = mvc.perform(get("/password/unknown"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(stripped(used)).isEqualTo(stripped(unknown));
    }

    @Test
    void one_changes_ones_own_password_knowing_the_current_one() throws Exception {
        mvc.perform(change("fel lösenord, fel", "ett nytt långt lösenord"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Det nuvarande lösenordet stämmer inte.")));
        mvc.perform(change(TestAccounts.PASSWORD, "kort")).andExpect(status().is(422));
        mvc.perform(change(TestAccounts.PASSWORD, "ett nytt långt lösenord"))
                .andExpect(redirectedUrl("/account/password"));
        mvc.perform(change("ett nytt långt lösenord", TestAccounts.PASSWORD))
                .andExpect(redirectedUrl("/account/password"));
    }

    @Test
    void the_current_password_is_tried_as_seldom_as_at_sign_in() throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            mvc.perform(change("fel lösenord, fel", "ett nytt långt lösenord"));
        }
        mvc.perform(change(TestAccounts.PASSWORD, "ett nytt långt lösenord")).andExpect(status().is(429));
    }

    @Test
    void the_verbs_of_an_account_are_the_administrators() throws Exception {
        String person = "/admin/people/"
                + TestAccounts.account(application, TestAccounts.freshUsername(), false)
                        .person();
        for (String verb : List.of("/closure", "/reopening", "/administrator", "/administrator/removal")) {
            mvc.perform(as(anyone, post(person + verb))).andExpect(status().isNotFound());
            mvc.perform(as(administrator, post(person + verb))).andExpect(redirectedUrl(person));
        }
    }

    private MockHttpServletRequestBuilder person(String email, String key) {
        return as(administrator, post("/admin/people"))
                .param("givenName", "Ny")
                .param("familyName", "Person")
                .param("workEmail", email)
                .param("username", key)
                .param("_once", key);
    }

    private MockHttpServletRequestBuilder change(String current, String password) {
        return as(anyone, post("/account/password"))
                .param("current", current)
                .param("password", password)
                .param("repeated", password);
    }

    private static MockHttpServletRequestBuilder as(SignedIn who, MockHttpServletRequestBuilder request) {
        return request.with(TestAccounts.as(who)).with(csrf());
    }

    private static String stripped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
