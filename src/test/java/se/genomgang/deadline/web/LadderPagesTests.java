package se.genomgang.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.action.ActionSetting;
import se.genomgang.deadline.Ladders;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The pages of the ladders")
class LadderPagesTests {

    private static final String SUBMISSION = "/deadlines/ladders/protocol.submission";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ladders ladders;

    private ActionSetting setting;
    private PersonId manager;
    private PersonId anyone;

    @BeforeEach
    void people() {
        setting = new ActionSetting(jdbc);
        manager = setting.person("Mira", "Chef");
        anyone = setting.person("Ann", "Stad");
        UnitId central = new UnitId(jdbc.sql("select id from unit where code = 'central'")
                .query(Long.class)
                .single());
        setting.appoint(manager, "environmental-manager", central);
    }

    @Test
    @DisplayName("tell everyone signed in when they are reminded, and of what")
    void everyone_reads() {
        assertThat(browser.perform(get("/deadlines/ladders").with(setting.as(anyone))))
                .hasStatusOk()
                .bodyText()
                .contains("Protokollet till miljöchefen", "14 dagar före", "Samma dag", "1 dag efter", "7 dagar efter")
                .doesNotContain("/edit");
        assertThat(browser.perform(get(SUBMISSION + "/edit").with(setting.as(anyone))))
                .hasStatus(403);
    }

    @Test
    @DisplayName("let the environmental manager change a ladder, once for each version read")
    void manager_changes() {
        assertThat(send(Map.of("early", "21", "due", "true", "overdue", "2", "manager", "10", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(ladders.of("protocol.submission").rungs())
                .isEqualTo(Map.of(Rung.EARLY, -21, Rung.DUE, 0, Rung.OVERDUE, 2, Rung.MANAGER, 10));

        assertThat(send(Map.of("early", "7", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("I god tid, dagar före: 21", "I god tid, dagar före: 7", "Mira Chef");
    }

    @Test
    @DisplayName("keep what was typed and say at the field what is wrong with it")
    void faults() {
        assertThat(send(Map.of("early", "3", "reminder", "5", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Stegen måste komma efter varandra", "value=\"5\"");
        assertThat(send(Map.of("early", "400", "version", "0"))).hasStatus(422);
        assertThat(send(Map.of("early", "snart", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"snart\"");
        assertThat(ladders.of("protocol.submission").version()).isZero();
    }

    @Test
    @DisplayName("know no other kinds than those there are")
    void no_such_kind() {
        assertThat(browser.perform(get("/deadlines/ladders/nothing/edit").with(setting.as(manager))))
                .hasStatus(404);
    }

    private MvcTestResult send(Map<String, String> form) {
        var request = post(SUBMISSION).with(setting.as(manager)).with(csrf());
        form.forEach(request::param);
        return browser.perform(request);
    }
}
