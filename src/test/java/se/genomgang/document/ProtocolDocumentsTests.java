package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@Transactional
@DisplayName("The document of a protocol")
class ProtocolDocumentsTests {

    private static final Rights EMPLOYEE = new Rights(new PersonId(1), "", false, Set.of());

    @Autowired
    private ProtocolDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("says what the adjusted minutes say, point by point, and passes PDF/A-2a and PDF/UA-1")
    void says() throws Exception {
        for (ProtocolId protocol : adjusted()) {
            ProtocolDocuments.Read read = documents.read(protocol, 0, EMPLOYEE);
            byte[] file = documents.make(read, Made.Format.PDF).content();

            assertThat(ValidPdf.problems(file)).isEmpty();
            Minutes minutes = read.protocol().minutes();
            try (PDDocument pdf = Loader.loadPDF(file)) {
                assertThat(new StructureText(pdf).text())
                        .contains(minutes.points().stream()
                                .flatMap(point -> Stream.of(point.title().sv(), point.conclusion()))
                                .toList())
                        .contains(read.protocol().contentHash());
            }
        }
    }

    @Test
    @DisplayName("is made once: whoever asks, and whenever, gets the same bytes, and no row of it can change")
    void made_once() {
        ProtocolId protocol = adjusted().get(0);
        byte[] first = file("anstalld", protocol);

        assertThat(file("miljochef", protocol)).isEqualTo(first);
        assertThat(documents.pdf(protocol, 1, true))
                .as("nothing in it is secret")
                .isEqualTo(first);
        assertThat(jdbc.sql(
                                "select count(*) from protocol_document d join protocol_version v on v.id = d.protocol_version_id where v.protocol_id = ? and v.number = 1")
                        .param(protocol.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("update protocol_document set content = 'x' where whole is not null")
                        .update())
                .hasMessageContaining("protocol_document");
    }

    @Test
    @DisplayName("is fetched as a file, never shown in place, under a name that says what it is")
    void fetched() {
        ProtocolId protocol = adjusted().get(0);
        MvcTestResult answer = answer("anstalld", protocol);

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"protokoll-[a-z]+-\\d-\\d{4}.pdf\"");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reader.read("anstalld", "/protocols/" + protocol))
                .as("a short way to it, also where it stands below the text")
                .contains("href=\"#dokument\"", "id=\"dokument\" tabindex=\"-1\"");
        assertThat(reader.open("anstalld", "/protocols/" + protocol + "/protocol.pdf?version=7"))
                .hasStatus(404);
    }

    @Test
    @DisplayName("of a draft is marked as working material, made anew each time, and of those alone who read drafts")
    void draft() throws Exception {
        ProtocolId protocol = jdbc.sql(
                        """
                        select v.protocol_id from protocol_version v join protocol p on p.id = v.protocol_id join meeting m on m.id = p.meeting_id
                        join unit u on u.id = m.unit_id where u.code = 'cbh' and m.year = 2025 and v.state = 'RECEIVED' order by v.id limit 1
                        """)
                .query((row, n) -> new ProtocolId(row.getLong(1)))
                .single();
        assertThat(reader.send(
                        "representant.cbh",
                        browser.post()
                                .uri("/protocols/" + protocol + "/correction")
                                .param("reason", "Fel datum")
                                .with(csrf())))
                .hasStatus3xxRedirection();
        try (PDDocument pdf = Loader.loadPDF(file("chef.cbh", protocol))) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("Utkast – arbetsmaterial");
        }
        assertThat(jdbc.sql(
                                "select count(*) from protocol_document d join protocol_version v on v.id = d.protocol_version_id where v.number = 2 and v.protocol_id = ?")
                        .param(protocol.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reader.open("anstalld", "/protocols/" + protocol + "/protocol.pdf?version=2"))
                .hasStatus(404);
        assertThatThrownBy(() -> documents.pdf(protocol, 2, true)).isInstanceOf(NotVisible.class);
    }

    private byte[] file(String username, ProtocolId protocol) {
        MvcTestResult answer = answer(username, protocol);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Asks again as the page that waits does, where the machine is busy: each request waits for a second itself. */
    private MvcTestResult answer(String username, ProtocolId protocol) {
        String address = "/protocols/" + protocol + "/protocol.pdf";
        MvcTestResult answer = reader.open(username, address);
        for (int times = 0; times < 30 && answer.getResponse().getStatus() == 202; times++) {
            assertThat(answer)
                    .bodyText()
                    .contains("Hämtningen startar av sig själv", "href=\"/protocols/" + protocol + "\"");
            answer = reader.open(username, address);
        }
        return answer;
    }

    private List<ProtocolId> adjusted() {
        return jdbc.sql("select protocol_id from protocol_version where number = 1 and state = 'RECEIVED'"
                        + " order by protocol_id limit 4")
                .query((row, n) -> new ProtocolId(row.getLong(1)))
                .list();
    }
}
