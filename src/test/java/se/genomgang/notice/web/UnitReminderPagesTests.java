package se.genomgang.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.action.ActionSetting;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Reminding a unit by hand")
class UnitReminderPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private String address;
    private PersonId manager;
    private PersonId representative;
    private PersonId head;

    @BeforeEach
    void people() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        address = "/units/" + setting.code(unit) + "/reminder";
        manager = setting.person("Mira", "Chef");
        representative = setting.person("Rut", "Representant");
        head = setting.person("Hedda", "Huvud");
        setting.appoint(
                manager,
                "environmental-manager",
                new UnitId(jdbc.sql("select id from unit where code = 'central'")
                        .query(Long.class)
                        .single()));
    }

    @Test
    @DisplayName(
            "tells beforehand whom it goes to and of what, and goes to the representative, once however often it is sent")
    void to_the_representative() {
        setting.appoint(representative, "management-representative", unit);
        setting.appoint(head, "head-of-school", unit);
        assertThat(browser.perform(get(address).with(setting.as(manager))))
                .hasStatusOk()
                .bodyText()
                .contains("Rut Representant", "Administrativ chef saknas");

        String key = UUID.randomUUID().toString();
        assertThat(send(key, false)).hasStatus3xxRedirection();
        assertThat(send(key, false)).hasStatus3xxRedirection();
        assertThat(writtenTo()).containsExactly("Rut");
        assertThat(browser.perform(get(address).with(setting.as(manager))))
                .bodyText()
                .contains("Den senaste skickades av Mira Chef");
    }

    @Test
    @DisplayName("goes to the head too when that is wanted, and to the head alone where nobody represents the unit")
    void to_the_head() {
        setting.appoint(head, "head-of-school", unit);
        assertThat(send(UUID.randomUUID().toString(), false)).hasStatus3xxRedirection();
        assertThat(writtenTo()).containsExactly("Hedda");

        setting.appoint(representative, "management-representative", unit);
        assertThat(send(UUID.randomUUID().toString(), true)).hasStatus3xxRedirection();
        assertThat(writtenTo()).containsExactly("Hedda", "Rut", "Hedda");
    }

    @Test
    @DisplayName("is refused where there is nobody to remind, and for those who do not co-organise")
    void refused() {
        assertThat(browser.perform(get(address).with(setting.as(manager))))
                .hasStatusOk()
                .bodyText()
                .contains("Enheten har varken någon representant eller någon chef att påminna.");
        assertThat(send(UUID.randomUUID().toString(), true)).hasStatus(409);
        setting.appoint(head, "head-of-school", unit);
        assertThat(browser.perform(get(address).with(setting.as(head)))).hasStatus(403);
        assertThat(writtenTo()).isEmpty();
    }

    private List<String> writtenTo() {
        return jdbc.sql(
                        """
                        select p.given_name from mail m join unit_reminder r on r.id = m.about_id and m.about_type = 'unit-reminder'
                        join person p on p.id = m.person_id where r.unit_id = ? order by m.id
                        """)
                .param(unit.value())
                .query(String.class)
                .list();
    }

    private MvcTestResult send(String key, boolean headToo) {
        return browser.perform(post(address)
                .with(setting.as(manager))
                .with(csrf())
                .param("_once", key)
                .param("words", "Hör av dig om något är oklart")
                .param("headToo", String.valueOf(headToo)));
    }
}
