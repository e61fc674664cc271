package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
class DemonstrationDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private DemonstrationMode demonstration;

    @LocalServerPort
    private int port;

    @Test
    void without_a_database_of_one_s_own_it_is_a_demonstration_on_an_embedded_one() {
        assertThat(demonstration.active()).isTrue();
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("genomgang_app");
        assertThat(jdbc.sql("select inet_server_addr()::text")
                        .query(String.class)
                        .single())
                .startsWith("127.0.0.1");
    }

    @Test
    void the_clock_is_what_it_was_set_to() {
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_is_told_to_anyone_without_details(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/metrics", "/actuator/health/db"})
    void nothing_else_of_the_actuator_is_in_the_open(String address) throws IOException, InterruptedException {
        assertThat(get(address).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
