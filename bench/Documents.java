import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in and fetches documents: the first, warm ones, and fifty at once while somebody reads a page. See README.md. */
class Documents {

    private static final String USER = System.getProperty("user", "representant.abe");
    private static final String PASSWORD = System.getProperty("password", "Genomgang-2026!");
    private static final int TIMES = Integer.getInteger("times", 60);
    private static final int AT_ONCE = Integer.getInteger("atOnce", 50);
    private static final int SECONDS = 300;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Documents(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Documents documents = new Documents(arguments[0]);
        documents.signIn();
        // The draft is set anew each time; of an adjusted version the file that is kept is read
        String meeting = documents.find("/meetings?unit=abe&year=2026", "/meetings/(\\d+)");
        String protocol = documents.find("/protocols?unit=abe", "/protocols/(\\d+)");
        List<String> files = List.of(
                "/meetings/" + meeting + "/summons.pdf",
                "/meetings/" + meeting + "/summons.docx",
                "/meetings/" + meeting + "/presentation.pptx",
                "/protocols/" + protocol + "/protocol.docx",
                "/protocols/" + protocol + "/protocol.pdf");
        System.out.printf("%-40s %9s %9s %9s %7s%n", "document", "first ms", "p50 ms", "p99 ms", "kB");
        for (String file : files) {
            long first = documents.fetch(file);
            long[] warm = new long[TIMES];
            for (int time = 0; time < TIMES; time++) {
                warm[time] = documents.fetch(file);
            }
            Arrays.sort(warm);
            System.out.printf(Locale.ROOT, "%-40s %9.0f %9.0f %9.0f %7d%n",
                    file, first / 1e6, at(warm, 50), at(warm, 99), documents.get(file).body().length / 1024);
        }
        documents.together(files.get(0), "/protocols/" + protocol);
    }

    /** Pages alone, then pages while fifty documents are asked for at the same moment. */
    private void together(String file, String page) throws Exception {
        for (int time = 0; time < 2 * TIMES; time++) {
            fetch(page);
        }
        long[] alone = new long[2 * TIMES];
        for (int time = 0; time < alone.length; time++) {
            alone[time] = fetch(page);
        }
        Arrays.sort(alone);
        List<Documents> people = new ArrayList<>();
        for (int person = 0; person < AT_ONCE; person++) {
            people.add(new Documents(address));
        }
        for (Documents person : people) {
            person.signIn();
        }
        AtomicBoolean done = new AtomicBoolean();
        List<Long> meanwhile = Collections.synchronizedList(new ArrayList<>());
        var asking = Executors.newFixedThreadPool(AT_ONCE + 1);
        Future<?> reader = asking.submit(() -> {
            while (!done.get()) {
                meanwhile.add(fetch(page));
            }
            return null;
        });
        long began = System.nanoTime();
        List<Future<Integer>> waits = new ArrayList<>();
        for (Documents person : people) {
            waits.add(asking.submit(() -> person.untilReady(file)));
        }
        int again = 0;
        for (Future<Integer> wait : waits) {
            again += wait.get(SECONDS, TimeUnit.SECONDS);
        }
        double all = (System.nanoTime() - began) / 1e6;
        done.set(true);
        reader.get(SECONDS, TimeUnit.SECONDS);
        asking.shutdown();
        long[] during = meanwhile.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%n%d at once: all ready after %.0f ms, %d answers said \"not yet\"%n", AT_ONCE, all, again);
        System.out.printf(Locale.ROOT, "a page alone p50 %.1f p99 %.1f ms; meanwhile p50 %.1f p99 %.1f ms (%d pages)%n",
                at(alone, 50), at(alone, 99), at(during, 50), at(during, 99), during.length);
    }

    /** How many times the answer was that the document is still being made. */
    private int untilReady(String file) throws Exception {
        for (int again = 0; again < SECONDS; again++) {
            HttpResponse<byte[]> answer = get(file);
            if (answer.statusCode() == 200) {
                return again;
            }
            if (answer.statusCode() != 202 && answer.statusCode() != 409) {
                throw new IllegalStateException(file + " answered " + answer.statusCode());
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException(file + " was never ready");
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private long fetch(String path) throws Exception {
        long began = System.nanoTime();
        int status = get(path).statusCode();
        if (status != 200 && status != 202) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return System.nanoTime() - began;
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String find(String path, String pattern) throws Exception {
        Matcher found = Pattern.compile(pattern).matcher(new String(get(path).body(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " at " + path);
        }
        return found.group(1);
    }

    private void signIn() throws Exception {
        String token = find("/login", "name=\"_csrf\" value=\"([^\"]+)\"");
        String form = "_csrf=" + encoded(token) + "&username=" + encoded(USER) + "&password=" + encoded(PASSWORD);
        int status = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 302 && status != 303) {
            throw new IllegalStateException("Signing in answered " + status);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
