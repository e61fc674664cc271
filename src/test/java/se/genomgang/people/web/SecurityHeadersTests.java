package se.genomgang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Promise 14 behind a proxy that ends TLS, with a server that has nothing but the headers. */
@DisplayName("Strict-Transport-Security")
class SecurityHeadersTests {

    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(SecurityHeaders.class)
    static class OnlyHeaders {}

    @Test
    void stands_on_every_answer_when_the_proxy_says_that_it_ended_tls() throws Exception {
        try (var server = started("native")) {
            for (String path : new String[] {"/", "/none", "/a%2fb", "/a;b"}) {
                assertThat(get(server, path, "https")).as(path).containsKey("strict-transport-security");
                assertThat(get(server, path, "http")).as(path).doesNotContainKey("strict-transport-security");
            }
        }
    }

    @Test
    void is_not_said_when_no_proxy_is_trusted() throws Exception {
        try (var server = started("none")) {
            assertThat(get(server, "/", "https")).doesNotContainKey("strict-transport-security");
        }
    }

    private static ConfigurableApplicationContext started(String strategy) {
        return new SpringApplicationBuilder(OnlyHeaders.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "server.forward-headers-strategy",
                        strategy,
                        "spring.config.name",
                        "none",
                        "spring.main.banner-mode",
                        "off"))
                .run();
    }

    private static Map<String, ?> get(ConfigurableApplicationContext server, String path, String ended)
            throws Exception {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-Proto", ended)
                .header("X-Forwarded-For", "192.0.2.1")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        return answer.headers().map();
    }
}
