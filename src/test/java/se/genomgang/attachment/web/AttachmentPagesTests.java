package se.genomgang.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.genomgang.action.ActionSetting;
import se.genomgang.attachment.AttachmentId;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.OwnedByTests;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The addresses of files")
class AttachmentPagesTests {

    private static final Subject OWNER = new Subject(OwnedByTests.TYPE, 1);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Attachments attachments;

    @Autowired
    private OwnedByTests owner;

    @Autowired
    private JdbcClient jdbc;

    private ActionSetting setting;
    private PersonId writer;
    private PersonId reader;
    private PersonId stranger;
    private AttachmentId file;

    @BeforeEach
    void a_file_with_a_writer_and_a_reader() {
        setting = new ActionSetting(jdbc);
        writer = setting.person("Siv", "Skrivare");
        reader = setting.person("Lisa", "Läsare");
        stranger = setting.person("Sten", "Annan");
        owner.writers.add(writer);
        owner.readers.add(reader);
        file = attachments.add(
                OWNER, new Upload("Miljöutredning\r\nX: y \"Å\u202E\".pdf", SampleFiles.pdf(), "text/html"), writer);
    }

    @Test
    void a_file_is_always_a_download_under_its_cleaned_name_and_never_kept_in_a_cache() {
        MvcTestResult answer = download(reader);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Milj%C3%B6utredningX_%20y%20_%C3%85_.pdf")
                .doesNotContain("\r", "\n");
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void a_file_of_what_one_may_not_read_does_not_exist() {
        assertThat(download(stranger)).hasStatus(404);
        assertThat(remove(stranger)).hasStatus(404);
        assertThat(browser.get().uri("/attachments/" + Long.MAX_VALUE).with(setting.as(reader)))
                .hasStatus(404);
        assertThat(browser.get().uri("/attachments/x").with(setting.as(reader))).hasStatus4xxClientError();
    }

    @Test
    void only_those_who_write_remove_it_and_then_it_is_gone() {
        assertThat(remove(reader)).hasStatus(403);
        assertThat(download(reader)).hasStatusOk();
        assertThat(remove(writer)).hasRedirectedUrl("/actions");
        assertThat(download(writer)).hasStatus(404);
        assertThat(remove(writer)).hasStatus(404);
        assertThat(attachments.of(OWNER)).isEmpty();
    }

    private MvcTestResult download(PersonId person) {
        return browser.get()
                .uri("/attachments/" + file)
                .with(setting.as(person))
                .exchange();
    }

    private MvcTestResult remove(PersonId person) {
        return browser.post()
                .uri("/attachments/" + file + "/removal")
                .with(csrf())
                .with(setting.as(person))
                .exchange();
    }
}
