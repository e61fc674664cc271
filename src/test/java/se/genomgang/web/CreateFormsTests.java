package se.genomgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;

/** Promise 3: every form that creates something carries a key, and the database takes each key once. Derived from the handlers. */
@ApplicationTest
class CreateFormsTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Test
    void a_handler_takes_a_key_or_says_why_sending_twice_creates_nothing_twice() throws IOException {
        Map<String, String> reasons = reasons();
        Set<String> neither = new TreeSet<>(posts(false));
        neither.removeAll(reasons.keySet());
        assertThat(neither)
                .as("take a SubmissionKey, or a line in matrix/without-key.txt")
                .isEmpty();
        assertThat(reasons.keySet()).as("lines about handlers that are gone").isSubsetOf(posts(false));
        assertThat(reasons.values()).noneMatch(String::isBlank);
    }

    @Test
    void a_create_form_without_its_key_is_refused() throws Exception {
        var administrator = TestAccounts.as(TestAccounts.account(application, TestAccounts.freshUsername(), true));
        Set<String> keyed = posts(true);
        assertThat(keyed).hasSizeGreaterThan(15);
        for (String path : keyed) {
            var answer = mvc.perform(multipart(path.replace("{code}", "2024").replaceAll("\\{[a-z]+}", "1"))
                            .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {'a'}))
                            .param("up", "true")
                            .param("fingerprint", "none")
                            .with(administrator)
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(400);
        }
    }

    @Test
    void the_database_takes_each_key_once() {
        assertThat(jdbc.sql(
                                """
                                select string_agg(a.attname, ' ') from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                                where i.indrelid = 'submission'::regclass and i.indisunique
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("key");
    }

    private Set<String> posts(boolean keyed) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(each -> takesKey(each.getValue()) == keyed)
                .filter(each -> keyed || !isChecking(each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesKey(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(SubmissionKey.class);
    }

    /** The same address as a create form's, asked only to judge what is typed. */
    private static boolean isChecking(HandlerMethod handler) {
        return handler.getMethod().getName().equals("check");
    }

    private static Map<String, String> reasons() throws IOException {
        try (var stream = CreateFormsTests.class.getResourceAsStream("/matrix/without-key.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(": ")),
                            line -> line.substring(line.indexOf(": ") + 2),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
