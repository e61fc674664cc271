package se.genomgang.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without scripts over a real port: keeps cookies, follows nothing. */
public final class PlainBrowser {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    public PlainBrowser(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(headers, HttpRequest.newBuilder(uri(path))));
    }

    /** Posts a form, with the token that guards forms. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form), headers);
    }

    /** Posts a body as it stands; the token goes in a header. */
    public HttpResponse<String> send(String path, String contentType, BodyPublisher body, String... headers) {
        return send(with(headers, HttpRequest.newBuilder(uri(path)))
                .header("Content-Type", contentType)
                .header("X-CSRF-TOKEN", token())
                .POST(body));
    }

    public PlainBrowser signIn(String username, String password) {
        post("/login", Map.of("username", username, "password", password));
        return this;
    }

    private String token() {
        return get("/session").body().replaceAll(".*\"csrf\":\"([^\"]*)\".*", "$1");
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
