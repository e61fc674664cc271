package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@Transactional
@DisplayName("Saying how far an activity has come")
class OccurrencePagesTests {

    private static final String KEEPER = "representant.vs";
    private static final Pattern AT_ONCE =
            Pattern.compile("action=\"(/cycle/occurrences/(\\d+)/done)\\?start=true&amp;version=(\\d+)");

    @Autowired
    private JdbcClient jdbc;

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @Test
    @DisplayName("is one step from the start page, which is then shown again without it")
    void from_the_start_page() {
        Matcher found = AT_ONCE.matcher(reader.read(KEEPER, "/"));
        assertThat(found.find()).isTrue();

        assertThat(reader.send(
                        KEEPER,
                        post(found.group(1))
                                .param("start", "true")
                                .param("version", found.group(3))
                                .with(csrf())))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");

        assertThat(state(found.group(2))).isEqualTo("DONE");
        assertThat(reader.read(KEEPER, "/")).doesNotContain("/cycle/occurrences/" + found.group(2));
    }

    @Test
    @DisplayName("twice from two open pages says that somebody was before, and changes nothing")
    void twice() {
        Matcher found = AT_ONCE.matcher(reader.read(KEEPER, "/"));
        assertThat(found.find()).isTrue();
        for (int status : new int[] {302, 409}) {
            assertThat(reader.send(
                            KEEPER,
                            post(found.group(1))
                                    .param("version", found.group(3))
                                    .with(csrf())))
                    .hasStatus(status);
        }
    }

    @Test
    @DisplayName("takes files, added and removed by those who mark it and read by everyone on the activity's page")
    void files() {
        long time = jdbc.sql(
                        """
                        select min(o.id) from cycle_occurrence o join cycle_step s on s.id = o.step_id join cycle_activity a on a.id = s.activity_id
                        join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id where u.code = 'vs' and c.year = 2026
                        """)
                .query(Long.class)
                .single();
        assertThat(attach("representant.cbh", time)).hasStatus(403);
        assertThat(attach(KEEPER, time)).hasStatus3xxRedirection();

        long file = jdbc.sql("select max(id) from attachment where owner_type = 'cycle-occurrence' and owner_id = ?")
                .param(time)
                .query(Long.class)
                .single();
        long activity = jdbc.sql(
                        "select s.activity_id from cycle_occurrence o join cycle_step s on s.id = o.step_id where o.id = ?")
                .param(time)
                .query(Long.class)
                .single();
        assertThat(reader.read("anstalld", "/cycle/activities/" + activity))
                .contains("rapporten.txt", "/attachments/" + file)
                .doesNotContain("/attachments/" + file + "/removal");
        assertThat(reader.open("anstalld", "/attachments/" + file)).hasStatusOk();
        assertThat(reader.read(KEEPER, "/cycle/occurrences/" + time)).contains("/attachments/" + file + "/removal");
        assertThat(remove("representant.cbh", file)).hasStatus(403);
        assertThat(remove(KEEPER, file)).hasRedirectedUrl("/cycle/occurrences/" + time);
        assertThat(reader.read("anstalld", "/cycle/activities/" + activity)).doesNotContain("rapporten.txt");
    }

    private MvcTestResult attach(String username, long time) {
        return reader.send(
                username,
                multipart("/cycle/occurrences/" + time + "/attachments")
                        .file(new MockMultipartFile(
                                "file", "rapporten.txt", "text/plain", "Klart".getBytes(StandardCharsets.UTF_8)))
                        .param("_once", UUID.randomUUID().toString())
                        .with(csrf()));
    }

    private MvcTestResult remove(String username, long file) {
        return reader.send(username, post("/attachments/" + file + "/removal").with(csrf()));
    }

    private String state(String time) {
        return jdbc.sql("select state from cycle_occurrence where id = ?")
                .param(Long.valueOf(time))
                .query(String.class)
                .single();
    }
}
