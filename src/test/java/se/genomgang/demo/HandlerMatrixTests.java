package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.genomgang.meeting.MeetingId;
import se.genomgang.people.SignedIn;
import se.genomgang.testing.DemonstrationTest;

/**
 * "Who sees and does what", address by address: every handler × role × state, compared with the expected answers in
 * {@code matrix/handlers.txt}. A handler without a line fails. A denial also writes nothing.
 *
 * <p>One line is {@code METHOD address state answers}, one answer a role in the order of {@link #ROLES}: {@code +} let through, {@code x} 403,
 * {@code 0} 404, {@code L} to the sign-in page; {@code !} a failure, which is never expected. To write a new file for reading through: {@code -Dmatrix.record=<file>}.
 */
@DemonstrationTest
@Transactional
class HandlerMatrixTests {

    private static final List<String> ROLES = List.of(
            "-",
            "representant.abe",
            "chef.abe",
            "adminchef.abe",
            "miljoombud.abe",
            "ansvarig.abe",
            "representant.cbh",
            "chef.cbh",
            "miljochef",
            "samordnare",
            "rektor",
            "vicerektor",
            "revisor",
            "anstalld",
            "admin");
    private static final List<String> STATES = List.of("planned", "summoned", "held", "adjustment", "adjusted");
    /** A form's key is taken before the denial and given back with it: here only when the test rolls back. */
    private static final Set<String> UNCOUNTED =
            Set.of("spring_session", "spring_session_attributes", "sign_in_bucket", "sign_in_log", "submission");

    @Autowired
    private MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Map<String, Long> meetings = new LinkedHashMap<>();
    private final Map<String, Long> protocols = new LinkedHashMap<>();

    @Test
    @DisplayName("Every handler answers every role, in every state, as the table says; and a denial writes nothing")
    void every_handler_answers_every_role_as_the_table_says() throws IOException {
        arrangeMeetings();
        var found = new TreeMap<String, String>();
        var wrote = new ArrayList<String>();
        for (String handler : handlers()) {
            for (String state : states(handler)) {
                found.put(handler + " " + state, answers(handler, state, wrote));
            }
        }
        String record = System.getProperty("matrix.record");
        if (record != null) {
            Files.write(
                    Path.of(record),
                    found.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue())
                            .toList());
        }
        assertThat(wrote).as("denials that wrote").isEmpty();
        assertThat(found).isEqualTo(expected());
    }

    private static Map<String, String> expected() throws IOException {
        try (var stream = HandlerMatrixTests.class.getResourceAsStream("/matrix/handlers.txt")) {
            assertThat(stream).isNotNull();
            var expected = new TreeMap<String, String>();
            new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> expected.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
            return expected;
        }
    }

    /** Every method and address that the application answers, the framework's error page apart. */
    private Set<String> handlers() {
        var found = new LinkedHashSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getName().startsWith("se.genomgang")) {
                return;
            }
            info.getPatternValues().forEach(pattern -> {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    found.add("GET " + pattern);
                }
                methods.forEach(verb -> found.add(verb + " " + pattern));
            });
        });
        return found;
    }

    private static List<String> states(String handler) {
        if (handler.contains(" /protocols/{")) {
            return List.of("held", "adjustment", "adjusted");
        }
        boolean ofMeeting = handler.contains(" /meetings/{id}") || handler.contains(" /meetings/{meeting}");
        return ofMeeting ? STATES : List.of("-");
    }

    private void arrangeMeetings() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        var course = new Course("abe", "review", today, 0, 0, 0, 0, 0, 0);
        for (String state : STATES) {
            MeetingId meeting = play.plan(course);
            if (!state.equals("planned")) {
                play.prepare(course, meeting, 1);
                play.summon(course, meeting);
                play.sendMaterial(course, meeting);
            }
            if (STATES.indexOf(state) >= 2) {
                play.hold(course, meeting, 1);
            }
            if (STATES.indexOf(state) >= 3) {
                minuting.sendForAdjustment(course, meeting);
            }
            if (state.equals("adjusted")) {
                minuting.approveAsAdjuster(course, meeting);
                minuting.approveAsHead(course, meeting);
            }
            meetings.put(state, meeting.value());
            jdbc.sql("select id from protocol where meeting_id = ?")
                    .param(meeting.value())
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> protocols.put(state, id));
        }
        entities.flush();
        entities.clear();
    }

    private String answers(String handler, String state, List<String> wrote) {
        var answers = new StringBuilder();
        for (String role : ROLES) {
            Character given = entities.unwrap(Session.class).doReturningWork(connection -> {
                Savepoint before = connection.setSavepoint();
                Map<String, Long> counted = written(connection);
                char answer = answer(handler, state, role);
                if (answer != '+') {
                    entities.clear();
                    if (!written(connection).equals(counted) && !rightlyWrites(handler, role)) {
                        wrote.add(handler + " " + state + " " + role);
                    }
                }
                connection.rollback(before);
                entities.clear();
                return answer;
            });
            answers.append(given.charValue());
        }
        return answers.toString();
    }

    /**
     * An auditor's look at something is written down even where the auditor may not go on. A person entered together with an account that is
     * refused is taken back with it, which this test, rolling back itself, cannot see.
     */
    private static boolean rightlyWrites(String handler, String role) {
        return role.equals("revisor") && handler.contains(" /actions/{id}") || handler.equals("POST /admin/people");
    }

    /** How many rows this transaction has written, by table. */
    private static Map<String, Long> written(Connection connection) throws java.sql.SQLException {
        var counts = new TreeMap<String, Long>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables")) {
            while (rows.next()) {
                if (!UNCOUNTED.contains(rows.getString(1)) && rows.getLong(2) > 0) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private char answer(String handler, String state, String role) {
        try {
            MvcResult result = web.perform(request(handler, state, role)).andReturn();
            int status = result.getResponse().getStatus();
            String to = result.getResponse().getRedirectedUrl();
            if (status == 302
                    && to != null
                    && to.replaceFirst("^https?://[^/]*", "").startsWith("/login")) {
                return 'L';
            }
            if (status >= 500) {
                return '!';
            }
            return status == 403 ? 'x' : status == 404 ? '0' : '+';
        } catch (Exception failure) {
            System.getLogger(HandlerMatrixTests.class.getName())
                    .log(System.Logger.Level.ERROR, handler + " " + state + " " + role, failure);
            return '!';
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> request(String handler, String state, String role) {
        HttpMethod method = HttpMethod.valueOf(handler.substring(0, handler.indexOf(' ')));
        String path = path(handler.substring(handler.indexOf(' ') + 1), state);
        boolean upload = method == HttpMethod.POST
                && (path.endsWith("/attachments") || path.endsWith("/import") || path.endsWith("/history"));
        AbstractMockHttpServletRequestBuilder<?> request = upload
                ? MockMvcRequestBuilders.multipart(java.net.URI.create(path))
                        .file(new MockMultipartFile("file", "underlag.txt", "text/plain", "Underlag".getBytes()))
                : MockMvcRequestBuilders.request(method, java.net.URI.create(path));
        MatrixForms.values(method, path).forEach(request::param);
        if (!role.equals("-")) {
            SignedIn who = cast.signedIn(role);
            request.with(authentication(new UsernamePasswordAuthenticationToken(who, null, List.of())));
        }
        return method == HttpMethod.GET ? request : request.with(csrf());
    }

    private String path(String pattern, String state) {
        long meeting = meetings.getOrDefault(state, 0L);
        String path = pattern.contains("/protocols/{") ? pattern.replace("{id}", "" + protocols.get(state)) : pattern;
        path = path.contains("/meetings/{")
                ? path.replace("{id}", "" + meeting).replace("{meeting}", "" + meeting)
                : path;
        return MatrixForms.fill(path, jdbc, meeting);
    }
}
