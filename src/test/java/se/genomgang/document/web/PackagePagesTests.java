package se.genomgang.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.StatementCount;

@DatabaseTest
@DisplayName("The pages of packages")
class PackagePagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn head;
    private UnitId unit;
    private String code;

    @BeforeEach
    void a_head() {
        var given = new GivenMeetings(application);
        unit = given.emptySchool();
        code = jdbc.sql("select code from unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
        head = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        given.appoint(unit, "head-of-school", head.person());
    }

    @Test
    @DisplayName("take an order once, however often it is sent, and show how far it has come")
    void once() {
        String key = UUID.randomUUID().toString();
        assertThat(order(key, "2025-01-01", "2025-12-31")).hasRedirectedUrl("/packages");
        assertThat(order(key, "2025-01-01", "2025-12-31")).hasRedirectedUrl("/packages");

        assertThat(count("select count(*) from package_order where ordered_by = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from scheduled_tasks where task_name = 'package' and task_instance ="
                        + " (select id::text from package_order where ordered_by = ?)"))
                .isEqualTo(1);
        assertThat(read("/packages"))
                .contains("Väntar", "every 2s", "Avbryt", "2025-01-01 – 2025-12-31")
                .doesNotContain("Alla enheter");
        stand("state = 'WORKING', step = 3, steps = 14");
        assertThat(read("/packages")).contains("3 av 14", "every 2s");
        stand("state = 'FAILED', problem = 'document.problem.tooLarge'");
        assertThat(read("/packages")).contains("Kunde inte göras", "för stort").doesNotContain("every 2s");
    }

    @Test
    @DisplayName("hand a ready file out as a download, and ask before it is removed")
    void ready() {
        order(UUID.randomUUID().toString(), "2025-01-01", "2025-12-31");
        stand("state = 'READY', size = 3, sha256 = 'abc', remove_on = '2026-04-01', attempt = 1");
        jdbc.sql("insert into package_part select id, 1, 0, '\\x616263' from package_order where ordered_by = ?")
                .param(head.person().value())
                .update();
        long id = count("select id from package_order where ordered_by = ?");

        assertThat(read("/packages"))
                .contains("/packages/" + id + "/file", "Filen tas bort", "tas bort 2026-04-01")
                .doesNotContain("every 2s");
        MvcTestResult file = open("/packages/" + id + "/file");
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/zip")
                .bodyText()
                .isEqualTo("abc");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"revisionspaket_" + code + "_2025-01-01_2025-12-31.zip\"");
        assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(web.post()
                        .uri("/packages/" + id + "/removal")
                        .with(TestAccounts.as(head))
                        .with(csrf()))
                .hasRedirectedUrl("/packages");
        assertThat(open("/packages/" + id + "/file")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2025-01-01, Sista dagen är före den första",
        "2026-01-01, 2026-12-31, Välj en dag som har varit",
        "2010-01-01, 2025-12-31, Välj högst 10 år",
        "1990-01-01, 1991-01-01, Välj en dag från och med",
        "'', 2025-01-01, obligatoriskt"
    })
    @DisplayName("say at the field what is wrong with an order")
    void invalid(String from, String to, String words) {
        MvcTestResult answer = order(UUID.randomUUID().toString(), from, to);

        assertThat(answer).hasStatus(422).bodyText().contains(words, "aria-invalid=\"true\"", to);
    }

    @Test
    @DisplayName("offer a head the own unit alone, and do not exist for those without a function")
    void whose() {
        assertThat(read("/packages")).contains("value=\"" + code + "\"").doesNotContain("value=\"abe\"");
        code = "abe";
        assertThat(order(UUID.randomUUID().toString(), "2025-01-01", "2025-12-31"))
                .hasStatus(422);
        SignedIn nobody = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        assertThat(web.get().uri("/packages").with(TestAccounts.as(nobody))).hasStatus(404);
    }

    @Test
    @DisplayName("take the same few statements however many orders there are")
    void statements() {
        read("/packages");
        int few = StatementCount.during(() -> open("/packages")).size();
        for (int number = 0; number < 60; number++) {
            jdbc.sql(
                            """
                            insert into package_order (kind, unit_id, from_on, to_on, ordered_by, ordered_at, state, state_at)
                            values ('AUDIT', ?, '2025-01-01', '2025-12-31', ?, now(), 'DROPPED', now())
                            """)
                    .params(unit.value(), head.person().value())
                    .update();
        }

        assertThat(StatementCount.during(() -> open("/packages"))).hasSize(few).hasSizeLessThanOrEqualTo(7);
        assertThat(read("/packages")).contains("/packages?before=");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(head.person().value()).query(Long.class).single();
    }

    private void stand(String how) {
        jdbc.sql("update package_order set " + how + " where ordered_by = ?")
                .param(head.person().value())
                .update();
    }

    private MvcTestResult order(String key, String from, String to) {
        return web.post()
                .uri("/packages")
                .param("unit", code)
                .param("from", from)
                .param("to", to)
                .param("_once", key)
                .with(TestAccounts.as(head))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(String path) {
        return web.get().uri(path).with(TestAccounts.as(head)).exchange();
    }

    private String read(String path) {
        MvcTestResult answer = open(path);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
