package se.genomgang.action.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionSetting;
import se.genomgang.action.Actions;
import se.genomgang.action.OpenAction;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.tabular.Limits;
import se.genomgang.tabular.Table;
import se.genomgang.tabular.Tables;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The filters of the list of actions, and the file of what it shows")
class ActionFiltersTests {

    private static final Limits LIMITS = new Limits(1 << 20, 1_000, 20, 3_000);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private UnitId unit;
    private String all;
    private PersonId asa;
    private PersonId alf;
    private PersonId representative;
    private PersonId stranger;
    private String family;

    @BeforeEach
    void two_responsible_for_an_action_each() {
        setting = new ActionSetting(jdbc);
        unit = setting.unit();
        all = "/actions?show=all&unit=" + setting.code(unit);
        family = "Ansvarig" + unit;
        asa = setting.person("Åsa", family);
        alf = setting.person("Alf", family);
        representative = setting.person("Rut", "Representant");
        stranger = setting.person("Sten", "Annan");
        setting.appoint(representative, "management-representative", unit);
        open("Laga värmen", ActionKind.CORRECTIVE, asa, true);
        open("Byt lampor", ActionKind.IMPROVEMENT, alf, true);
    }

    @Test
    @DisplayName("The kind and the person narrow the list, each is shown and can be taken away")
    void narrowed() {
        String page = page(all + "&kind=corrective&responsible=" + asa, stranger);

        assertThat(page).contains("Laga värmen").doesNotContain("Byt lampor");
        assertThat(page)
                .contains("<b>Korrigerande åtgärd</b>", "<b>Åsa " + family + "</b>")
                .contains("href=\"/actions?show=all&amp;unit=" + setting.code(unit) + "&amp;responsible=" + asa + "\"")
                .contains("href=\"/actions?show=all&amp;unit=" + setting.code(unit) + "&amp;kind=corrective\"");
        assertThat(page(all + "&kind=preventive", stranger)).contains("Ingen åtgärd passar urvalet.");
    }

    @Test
    @DisplayName("A typed name that means one person becomes an address with that person's id")
    void typed_name() {
        assertThat(request(all + "&kind=corrective&responsible=åsa " + family, stranger))
                .hasRedirectedUrl(all + "&kind=corrective&responsible=" + asa);
        assertThat(page(all + "&responsible=" + asa, stranger)).contains("value=\"Åsa " + family + " &lt;");
    }

    @Test
    @DisplayName(
            "A name that several have offers them, a name that nobody has says so, and neither shows anything else")
    void several_or_nobody() {
        assertThat(page(all + "&responsible=" + family, stranger))
                .contains("Flera kan menas.", "responsible=" + asa + "\"", "responsible=" + alf + "\"")
                .doesNotContain("Laga värmen");
        assertThat(page(all + "&responsible=Qvistfritt", stranger))
                .contains("Ingen som ansvarar för en åtgärd du kan se heter så.")
                .doesNotContain("Laga värmen");
    }

    @Test
    @DisplayName("Only those are named who are responsible for something the reader may see")
    void only_known_names() {
        PersonId secret = setting.person("Hemlig", "Person" + unit);
        open("Utkast", ActionKind.IMPROVEMENT, secret, false);

        assertThat(page(all + "&responsible=Hemlig Person" + unit, stranger))
                .contains("Ingen som ansvarar för en åtgärd du kan se heter så.");
        assertThat(page(all + "&responsible=" + secret, stranger)).doesNotContain("Hemlig");
        assertThat(page(all + "&responsible=" + secret, representative)).contains("Hemlig Person", "Utkast");
    }

    @Test
    @DisplayName(
            "The file holds what the page shows: the same filter, the same rights, the same order, as text and as a workbook")
    void exported() {
        open("=Utkast()", ActionKind.CORRECTIVE, asa, false);
        for (String kind : List.of("csv", "xlsx")) {
            String path = all.replace("/actions?", "/actions/export." + kind + "?") + "&kind=corrective";
            Table forAll = table(kind, request(path, stranger));
            Table forOwn = table(kind, request(path, representative));

            assertThat(forAll.lines()).singleElement().satisfies(line -> assertThat(line.cells())
                    .startsWith("2026-1", setting.code(unit), "Laga värmen", "Korrigerande åtgärd")
                    .contains("Åsa " + family, "2026-03-31", "Öppen, 29 dagar kvar"));
            assertThat(forOwn.lines())
                    .extracting(line -> line.cells().get(2))
                    .containsExactly("Laga värmen", kind.equals("csv") ? "'=Utkast()" : "=Utkast()");
            assertThat(forOwn.lines().get(1).cells()).contains("Inte publicerad");
        }
    }

    @Test
    @DisplayName("The file is the whole list, not the page, and is offered where there is something in it")
    void whole() {
        String page = page(all + "&kind=corrective", stranger);

        assertThat(page)
                .contains("/actions/export.xlsx?show=all&amp;unit=" + setting.code(unit) + "&amp;kind=corrective");
        assertThat(page(all + "&kind=preventive", stranger)).doesNotContain("/actions/export");
        assertThat(table(
                                "csv",
                                request(
                                        all.replace("/actions?", "/actions/export.csv?")
                                                + "&after=open.2026-03-31.999999999",
                                        stranger))
                        .lines())
                .hasSize(2);
    }

    private void open(String words, ActionKind kind, PersonId responsible, boolean published) {
        actions.open(
                new OpenAction(
                        unit,
                        words,
                        kind,
                        responsible,
                        ActionSetting.DUE,
                        LocalDate.of(2026, 2, 10),
                        ActionSetting.origin(4_000_000 + unit.value() * 10 + words.length()),
                        published),
                representative);
    }

    private static Table table(String kind, MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Tables.read("fil." + kind, answer.getResponse().getContentAsByteArray(), LIMITS);
    }

    private String page(String address, PersonId reader) {
        var answer = request(address, reader);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult request(String address, PersonId reader) {
        return browser.perform(get(address).with(setting.as(reader)));
    }
}
