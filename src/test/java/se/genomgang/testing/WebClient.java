package se.genomgang.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs in and posts forms over HTTP as a browser does; its session outlives the application it was made in. */
public final class WebClient {

    /** An answer is promised within ten seconds, whatever has happened. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private String token = "";
    private int port;

    /** Turns to an application on this machine. */
    public void turnTo(int port) {
        this.port = port;
    }

    /** Signs in; later posts carry the session's token. */
    public void signIn(String username, String password) throws IOException {
        HttpResponse<String> answer =
                post("/login", Map.of("username", username, "password", password, "to", "/", "_csrf", freshToken()));
        token = freshToken();
        if (!get("/session").body().contains("\"signedIn\":true")) {
            throw new AssertionError("sign-in of " + username + " was answered by " + answer.statusCode());
        }
    }

    private String freshToken() throws IOException {
        return get("/session").body().replaceAll("(?s).*\"csrf\":\"([^\"]*)\".*", "$1");
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    /** Posts a form. @param headers name, value, name, value … */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
