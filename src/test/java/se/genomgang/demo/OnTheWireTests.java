package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.PlainBrowser;

/** What a test without a server does not see: the headers on every kind of answer, and what the server itself reads and refuses. */
@DemonstrationTest
class OnTheWireTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONCE = "6f1c2f0a-5f0e-4a52-9c0b-0d2a3f6b7c11";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private PlainBrowser representative;
    private long planned;
    private long adjusted;

    @BeforeEach
    void signIn() {
        representative = new PlainBrowser(port).signIn("representant.abe", DemonstrationAccounts.PASSWORD);
        planned = jdbc.sql(
                        "select max(m.id) from meeting m join unit u on u.id = m.unit_id where u.code = 'abe' and m.held_on is null")
                .query(Long.class)
                .single();
        adjusted = jdbc.sql(
                        "select max(p.id) from protocol p join meeting m on m.id = p.meeting_id join unit u on u.id = m.unit_id"
                                + " where u.code = 'abe' and m.frozen_at is not null")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("The headers stand on every kind of answer")
    void the_headers_stand_on_every_kind_of_answer() {
        var anonymous = new PlainBrowser(port);
        var answers = new LinkedHashMap<Integer, HttpResponse<String>>();
        answers.put(200, representative.get("/meetings/" + planned));
        answers.put(302, anonymous.get("/meetings"));
        answers.put(303, anonymous.post("/theme", Map.of("theme", "dark")));
        answers.put(401, anonymous.get("/meetings", "X-Autosave", "1"));
        answers.put(403, representative.get("/routine/2024/edit"));
        answers.put(404, representative.get("/meetings/2147483647"));
        answers.put(409, representative.post("/protocols/" + adjusted + "/adjustment", Map.of()));
        answers.put(413, tooLarge());
        answers.put(422, anonymous.post("/tillganglighetsredogorelse", Map.of("text", "", "_once", ONCE)));
        answers.put(400, anonymous.get("/help?a=%00"));
        answers.put(405, representative.post("/about", Map.of()));
        answers.put(500, anonymous.get("/error"));
        answers.forEach((status, answer) -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
            guarded(answer);
        });
    }

    @Test
    @DisplayName("The headers stand on style, scripts, health, what is refused by the server and what is downloaded")
    void the_headers_stand_on_files_too() {
        String page = representative.get("/").body();
        String style = page.replaceAll("(?s).*?(/assets/[a-z0-9.-]+\\.css).*", "$1");
        for (String path : List.of(
                style,
                "/assets/none",
                "/favicon.ico",
                "/actuator/health",
                "/meetings/" + planned + "/summons.ics",
                "/a;b",
                "//a",
                "/%2e%2e/a",
                "/a%2fb")) {
            guarded(representative.get(path));
        }
        assertThat(representative
                        .get("/meetings/" + planned + "/summons.ics")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
    }

    private static void guarded(HttpResponse<String> answer) {
        String which = answer.statusCode() + " " + answer.uri();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(which)
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(which)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(which).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(which).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Server")).as(which).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(which).isEmpty();
    }

    private HttpResponse<String> tooLarge() {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        String file = "a".repeat(21 * 1024 * 1024);
        return representative.send(
                "/meetings/history",
                "multipart/form-data; boundary=x",
                BodyPublishers.ofString(head + file + "\r\n--x--\r\n"));
    }

    @Test
    @DisplayName("Thousands of fields, the same field a thousand times and megabytes are refused, not stumbled over")
    void too_much_is_refused() {
        String path = "/meetings/" + planned + "/attendance";
        assertThat(posted(path, IntStream.range(0, 5_000).mapToObj(i -> "f" + i + "=1")))
                .isEqualTo(400);
        assertThat(posted(path, IntStream.range(0, 1_000).mapToObj(i -> "version=1")))
                .isBetween(400, 499);
        assertThat(posted(path, IntStream.range(0, 1_000).mapToObj(i -> "lines[" + i * 1_000 + "].participant=1")))
                .isBetween(400, 499);
        assertThat(posted(path, IntStream.of(2147483647).mapToObj(i -> "lines[" + i + "].participant=1")))
                .isBetween(400, 499);
        assertThat(posted("/tillganglighetsredogorelse", Stream.of("_once=" + ONCE, "text=" + "a".repeat(1_000_000))))
                .isEqualTo(422);
        assertThat(posted(
                        "/tillganglighetsredogorelse", IntStream.of(1).mapToObj(i -> "text=" + "a".repeat(5_000_000))))
                .isBetween(400, 499);
    }

    @Test
    @DisplayName("What is not well encoded is refused, not stumbled over")
    void what_is_not_well_encoded_is_refused() {
        for (String body : List.of(
                "text=%",
                "text=%zz", "text=%ED%A0%80", "text=%C0%AF", "text=%FF", "%00=1", "text=a%00b", "=", "&&&", "text")) {
            assertThat(posted("/tillganglighetsredogorelse", List.of(body).stream()))
                    .as(body)
                    .isBetween(400, 499);
        }
        for (String path : List.of(
                "/help?a=%",
                "/help?a=%zz",
                "/help?%ED%A0%80=a",
                "/units/%00",
                "/units/%",
                "/units/%zz",
                "/units/%FF",
                "/units/%C0%AE",
                "/meetings/%2e%2e/1",
                "/meetings/..%2f1",
                "/meetings/1;a=b",
                "//meetings",
                "/meetings/\\1",
                "/meetings/" + "a".repeat(20_000))) {
            int status = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(status)
                    .as(path.substring(0, Math.min(40, path.length())))
                    .isLessThan(500);
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .isEqualTo(400);
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
        assertThat(
                        raw(
                                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: session=\u0001; language=<script>; theme=\"\r\nConnection: close\r\n\r\n"))
                .isLessThan(500);
        assertThat(raw("NONSENSE\r\n\r\n")).isEqualTo(400);
    }

    @Test
    @DisplayName("A function that has ended is gone at the next request")
    void a_function_that_has_ended_is_gone_at_the_next_request() {
        var vicePresident = new PlainBrowser(port).signIn("vicerektor", DemonstrationAccounts.PASSWORD);
        assertThat(vicePresident.get("/overview").statusCode()).isEqualTo(200);
        String held = " where function_code = 'vice-president' and not deputy";
        try {
            jdbc.sql("update appointment set to_on = date '2026-03-01'" + held).update();
            assertThat(vicePresident.get("/overview").statusCode()).isEqualTo(404);
        } finally {
            jdbc.sql("update appointment set to_on = null" + held).update();
        }
        assertThat(vicePresident.get("/overview").statusCode()).isEqualTo(200);
    }

    private int posted(String path, Stream<String> fields) {
        return representative
                .send(path, FORM, BodyPublishers.ofString(fields.collect(Collectors.joining("&"))))
                .statusCode();
    }

    /** Sends what no well-behaved client would; the status it is answered with. */
    private int raw(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (IOException e) {
            throw new AssertionError(request, e);
        }
    }
}
