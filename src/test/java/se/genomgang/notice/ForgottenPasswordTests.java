package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.genomgang.GenomgangApplication;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.FreshApplicationTest;

/**
 * The whole way, with tasks at work and a mail server configured: from the sign-in page to a new password. On a database of its own, for one sends
 * mail from one address only, and the tests of letters share another.
 */
@SpringBootTest(classes = GenomgangApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshApplicationTest.OnItsOwn.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@DisplayName("Who has forgotten the password")
class ForgottenPasswordTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("(/password/[\\w-]{43})");

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("genomgang.base-url", () -> "https://genomgang.example/");
    }

    @AfterAll
    static void shut() {
        SERVER.stop();
    }

    @Test
    @DisplayName("gets a link, by username or e-mail, that sets a new one once; and no further one than three an hour")
    void gets_a_link_that_sets_a_new_one_once() throws Exception {
        String username = TestAccounts.freshUsername();
        String email = email(
                TestAccounts.account(application, username, false).person().value());
        ask(username).andExpect(redirectedUrl("/password/forgotten?asked"));
        ask("  " + email.toUpperCase(java.util.Locale.ROOT)).andExpect(redirectedUrl("/password/forgotten?asked"));
        await().atMost(Duration.ofSeconds(30)).until(() -> received(email).size() == 2);

        String text = GreenMailUtil.getBody(received(email).get(0));
        assertThat(text).contains("https://genomgang.example/password/");
        String first = link(received(email).get(0));
        String second = link(received(email).get(1));
        web.perform(get(first)).andExpect(status().isOk());
        web.perform(get(second)).andExpect(status().isOk());
        String chosen = "Ett helt nytt lösenord 2026";
        web.perform(post(second)
                        .param("password", chosen)
                        .param("repeated", chosen)
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?passwordSet"));
        web.perform(get(second)).andExpect(status().isNotFound());
        web.perform(get(first)).andExpect(status().isNotFound());
        web.perform(post("/login")
                        .param("username", username)
                        .param("password", chosen)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(jdbc.sql(
                                "select body || html from mail m join person p on p.id = m.person_id where p.work_email = ?")
                        .param(email)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(kept ->
                        kept.contains("/password/••••") && !LINK.matcher(kept).find());

        ask(username);
        ask(username);
        ask(username).andExpect(redirectedUrl("/password/forgotten?asked"));
        await().atMost(Duration.ofSeconds(30)).until(() -> received(email).size() == 4);
        awaitIdle();
        assertThat(received(email)).as("one of the five was by e-mail").hasSize(4);
    }

    @Test
    @DisplayName("is told the same when there is nobody of that name, and nobody gets a letter")
    void is_told_the_same_when_there_is_nobody_of_that_name() throws Exception {
        int before = SERVER.getReceivedMessages().length;
        ask("ingen.alls").andExpect(redirectedUrl("/password/forgotten?asked"));
        ask("x' or ''='\r\nBcc: alla@example.org").andExpect(redirectedUrl("/password/forgotten?asked"));
        String closed = TestAccounts.freshUsername();
        long account = TestAccounts.account(application, closed, false).account();
        jdbc.sql(
                        "insert into account_closure (account_id, closed_by, closed_at) select id, person_id, now() from account where id = ?")
                .param(account)
                .update();
        ask(closed).andExpect(redirectedUrl("/password/forgotten?asked"));
        awaitIdle();
        assertThat(SERVER.getReceivedMessages()).hasSize(before);
        web.perform(get("/password/forgotten").param("asked", ""))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Om uppgiften finns i registret")));
        ask("").andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("is kept from asking all the time from one place")
    void is_kept_from_asking_all_the_time() throws Exception {
        for (int asked = 0; asked < 20; asked++) {
            asking("nobody." + asked, "192.0.2.7").andExpect(status().is3xxRedirection());
        }
        asking("nobody.more", "192.0.2.7").andExpect(status().isTooManyRequests());
        asking("nobody.more", "192.0.2.8").andExpect(status().is3xxRedirection());
    }

    private ResultActions ask(String who) throws Exception {
        return asking(who, "127.0.0.1");
    }

    private ResultActions asking(String who, String address) throws Exception {
        return web.perform(
                post("/password/forgotten").param("who", who).with(csrf()).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private void awaitIdle() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'password-letter'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private List<MimeMessage> received(String email) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(email);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String link(MimeMessage message) throws Exception {
        String text = (String) ((jakarta.mail.internet.MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent();
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String email(long person) {
        return jdbc.sql("select work_email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
